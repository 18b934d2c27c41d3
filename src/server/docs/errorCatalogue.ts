/**
 * The catalogue of errors, in Markdown: made from the table of problems, the envelopes that dress them, and what the contracts
 * document, so that it can say nothing else than the server does.
 */
import { ENVELOPES } from '../../apis/envelopes';
import type { Envelope } from '../../contract/Api';
import { type ApiName, type Contract } from '../../contract/Contract';
import { resolve } from '../../contract/document';
import { MEANINGS } from '../../problemMeanings';
import { Problem, type ProblemCode, PROBLEMS } from '../../problem';
import { UNREADABLE_STATUSES } from '../unreadable';
import type { Language } from './words';

const CODES = Object.keys(PROBLEMS) as ProblemCode[];

/** An example needs a moment; that of the contracts' examples. */
const SHOWN_AT = new Date('2026-03-15T09:30:00Z');
const SHOWN = new Problem('invalid', { fields: { per_page: ['The per_page field must be at most 50.'] } });

const WORDS = {
  en: {
    codes: 'Codes',
    code: 'Code',
    status: 'Status',
    message: 'Message',
    meaning: 'Meaning',
    remedy: 'What to do',
    answered: 'Its status is documented by',
    everyApi: 'every API',
    server: 'the server itself, and where it serves files',
    envelopes: 'Envelopes',
    envelope: (apis: string) => `${apis}: a \`not_found\`, and an \`invalid\` that says what is wrong.`,
    messages: 'Messages of each API',
    messagesIntroduction:
      'Each status with its codes and the messages that the contract shows. Where a message is composed, such as with the name of a permission, this is one of its forms.',
    and: ' and ',
  },
  ar: {
    codes: 'الرموز',
    code: 'الرمز',
    status: 'الحالة',
    message: 'الرسالة',
    meaning: 'المعنى',
    remedy: 'ما العمل',
    answered: 'حالته موثّقة في',
    everyApi: 'كل الواجهات',
    server: 'الخادم نفسه وحيث يقدّم الملفات',
    envelopes: 'شكل الرد',
    envelope: (apis: string) => `${apis}: رد \`not_found\`، ثم رد \`invalid\` يذكر موضع الخطأ.`,
    messages: 'رسائل كل واجهة',
    messagesIntroduction:
      'كل حالة مع رموزها والرسائل التي يعرضها العقد. وإذا كانت الرسالة مركّبة، كأن تتضمن اسم صلاحية، فالمعروض أحد أشكالها.',
    and: ' و',
  },
} as const;

/** Sections of the second level; the codes are of the third. */
export function errorCatalogue(contracts: readonly Contract[], language: Language): string {
  const words = WORDS[language];
  return [
    `## ${words.codes}`,
    tableOf([words.code, words.status, words.message], CODES.map(summaryOf)),
    ...CODES.map((code) => entryOf(code, contracts, language)),
    `## ${words.envelopes}`,
    ...envelopesOf(contracts, language),
    `## ${words.messages}`,
    words.messagesIntroduction,
    ...contracts.flatMap((contract) => [`### ${titleOf(contract)}`, messagesOf(contract, language)]),
  ].join('\n\n');
}

/** Apart from what stands around it, which may run from right to left. */
const apart = (name: string): string => `<bdi>${name}</bdi>`;

const titleOf = ({ document }: Contract): string => document.info.title;

const envelopeOf = ({ name }: Contract): Envelope => ENVELOPES[name as ApiName];

/** The usual status, and those of envelopes and connections which have their own. */
function statusesOf(code: ProblemCode): number[] {
  if (code === 'malformed_request') return [PROBLEMS[code].status, ...UNREADABLE_STATUSES];
  if (code !== 'invalid') return [PROBLEMS[code].status];
  return [...new Set(Object.values(ENVELOPES).map(({ invalidStatus }) => invalidStatus))].sort().reverse();
}

const summaryOf = (code: ProblemCode): string[] => [
  `[\`${code}\`](#${code})`,
  statusesOf(code).join(', '),
  `\`${PROBLEMS[code].message}\``,
];

function entryOf(code: ProblemCode, contracts: readonly Contract[], language: Language): string {
  const words = WORDS[language];
  const { meaning, remedy } = MEANINGS[code][language];
  const arabic = ENVELOPES.merchant.body(new Problem(code), SHOWN_AT, 'ar') as { message: string };
  const lines = [
    `**${words.status}:** ${statusesOf(code).join(', ')}`,
    `**${words.message}:** \`${PROBLEMS[code].message}\` · <bdi lang="ar">«${arabic.message}»</bdi>`,
    `**${words.meaning}:** ${meaning}`,
    `**${words.remedy}:** ${remedy}`,
    `**${words.answered}:** ${answeredBy(code, contracts, language)}`,
  ];
  return `### \`${code}\`\n\n${lines.map((line) => `- ${line}`).join('\n')}`;
}

function answeredBy(code: ProblemCode, contracts: readonly Contract[], language: Language): string {
  const words = WORDS[language];
  const saying = contracts.filter((contract) => documented(contract).has(statusIn(code, contract)));
  if (code === 'method_not_allowed' || saying.length === contracts.length) return words.everyApi;
  return saying.length === 0 ? words.server : listed(saying.map(titleOf).map(apart), language);
}

const statusIn = (code: ProblemCode, contract: Contract): number =>
  code === 'invalid' ? envelopeOf(contract).invalidStatus : PROBLEMS[code].status;

const documented = ({ operations }: Contract): Set<number> =>
  new Set(operations.flatMap(({ statuses }) => [...statuses]));

/** APIs that dress their errors alike are shown together. */
function envelopesOf(contracts: readonly Contract[], language: Language): string[] {
  const alike = new Map<Envelope, string[]>();
  for (const contract of contracts) {
    const envelope = envelopeOf(contract);
    alike.set(envelope, [...(alike.get(envelope) ?? []), titleOf(contract)]);
  }
  return [...alike].flatMap(([envelope, titles]) => [
    `${WORDS[language].envelope(`**${listed(titles.map(apart), language)}**`)}`,
    ...[new Problem('not_found'), SHOWN].map(
      (problem) => `\`\`\`json\n${JSON.stringify(envelope.body(problem, SHOWN_AT), null, 2)}\n\`\`\``,
    ),
  ]);
}

const listed = (names: readonly string[], language: Language): string =>
  [names.slice(0, -1).join(language === 'ar' ? '، ' : ', '), names.at(-1)].filter(Boolean).join(WORDS[language].and);

function messagesOf(contract: Contract, language: Language): string {
  const words = WORDS[language];
  const byStatus = new Map<number, Set<string>>();
  for (const [status, message] of documentedMessages(contract)) {
    byStatus.set(status, (byStatus.get(status) ?? new Set()).add(message));
  }
  const rows = [...byStatus].sort(([one], [other]) => one - other);
  return tableOf(
    [words.status, words.code, words.message],
    rows.map(([status, messages]) => [
      String(status),
      CODES.filter((code) => statusIn(code, contract) === status)
        .map((code) => `[\`${code}\`](#${code})`)
        .join(language === 'ar' ? '، ' : ', '),
      [...messages].map((message) => `\`${message}\``).join('<br>'),
    ]),
  );
}

interface ErrorResponse {
  readonly $ref?: string;
  readonly content?: Readonly<
    Record<string, { readonly examples?: Readonly<Record<string, { readonly value?: { readonly message?: string } }>> }>
  >;
}

function documentedMessages({ document, operations }: Contract): [number, string][] {
  return operations.flatMap(({ path, method }) => {
    const responses = (document.paths[path]?.[method as 'get']?.responses ?? {}) as Record<string, ErrorResponse>;
    const errors = Object.entries(responses).filter(([status]) => Number(status) >= 400);
    return errors.flatMap(([status, response]) => {
      const examples = Object.values(resolve(document, response).content ?? {}).flatMap((one) =>
        Object.values(one.examples ?? {}),
      );
      return examples.flatMap((example): [number, string][] => {
        const message = resolve(document, example as { $ref?: string; value?: { message?: string } }).value?.message;
        return message === undefined ? [] : [[Number(status), message]];
      });
    });
  });
}

const tableOf = (columns: readonly string[], rows: readonly (readonly string[])[]): string =>
  [columns, columns.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
