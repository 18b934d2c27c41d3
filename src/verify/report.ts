/** What was found, for people. */
import type { Finding, Report } from './verify';

const MARKS = { pass: '✓', fail: '✗', skip: '–' } as const;

/** One block an operation, then everything that was not tried by its reason, then the counts. @returns lines */
export function describeReport({ findings, leftBehind }: Report): string[] {
  const tried = findings.filter(({ result }) => result !== 'skip');
  const every = [...new Set(findings.map(({ operation }) => operation))];
  const operations = [...new Set(tried.map(({ operation }) => operation))];
  return [
    ...operations.flatMap((id) => [id, ...tried.filter(({ operation }) => operation === id).map(line)]),
    ...untriedLines(
      findings.filter(({ result }) => result === 'skip'),
      every,
    ),
    ...leftBehind.map((address) => `Left behind: ${address}`),
    '',
    countsOf(findings),
  ];
}

const line = ({ operation, name, result, message }: Finding): string =>
  `  ${MARKS[result]} ${name.slice(operation.length).replace(/^,? /, '')}${message && `: ${message}`}`;

function untriedLines(untried: readonly Finding[], operations: readonly string[]): string[] {
  if (untried.length === 0) return [];
  const reasons = [...new Set(untried.map(({ message }) => message))];
  const lines = reasons.map((reason) => {
    const names = untried.filter(({ message }) => message === reason).map(({ name }) => name);
    return `  ${MARKS.skip} ${reason}: ${summary(names, operations)}`;
  });
  return ['', 'Not tried:', ...lines];
}

/** `429 of every operation`, else by operation: `createCategory 400 401, updateCategory 400`. */
function summary(names: readonly string[], operations: readonly string[]): string {
  const answersOf = (operation: string): string =>
    names
      .filter((name) => name.startsWith(`${operation} `))
      .map((name) => name.slice(operation.length + 1))
      .join(' ');
  const [first = '', ...others] = operations.map(answersOf);
  if (first !== '' && others.every((answers) => answers === first)) return `${first} of every operation`;
  return operations
    .filter((operation) => answersOf(operation) !== '')
    .map((operation) => `${operation} ${answersOf(operation)}`)
    .join(', ');
}

export const failuresOf = ({ findings }: Report): number => findings.filter(({ result }) => result === 'fail').length;

function countsOf(findings: readonly Finding[]): string {
  const count = (wanted: Finding['result']): number => findings.filter(({ result }) => result === wanted).length;
  return `${count('pass')} passed, ${count('fail')} failed, ${count('skip')} not tried.`;
}
