/** What was found, in the JUnit form that pipelines read: a suite an operation, a case a documented answer. */
import { encodeXML } from 'entities';
import type { Finding, Report } from './verify';

/** @param name of the whole, such as the contract's */
export function junitOf(name: string, { findings }: Report): string {
  const operations = [...new Set(findings.map(({ operation }) => operation))];
  const suites = operations.map((id) =>
    suite(
      `${name}.${id}`,
      findings.filter(({ operation }) => operation === id),
    ),
  );
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    element('testsuites', attributesOf(name, findings), suites),
    '',
  ].join('\n');
}

const suite = (name: string, findings: readonly Finding[]): string =>
  element(
    'testsuite',
    attributesOf(name, findings),
    findings.map((finding) => testCase(name, finding)),
  );

function testCase(classname: string, { name, result, message, seconds }: Finding): string {
  const outcome = result === 'pass' ? [] : [element(result === 'fail' ? 'failure' : 'skipped', { message }, [])];
  return element('testcase', { classname, name, time: seconds.toFixed(3) }, outcome);
}

function attributesOf(name: string, findings: readonly Finding[]) {
  const count = (wanted: Finding['result']): string =>
    String(findings.filter(({ result }) => result === wanted).length);
  const time = findings.reduce((sum, { seconds }) => sum + seconds, 0).toFixed(3);
  return { name, tests: String(findings.length), failures: count('fail'), errors: '0', skipped: count('skip'), time };
}

function element(tag: string, attributes: Readonly<Record<string, string>>, children: readonly string[]): string {
  const written = Object.entries(attributes).map(([name, value]) => ` ${name}="${encodeXML(writable(value))}"`);
  const head = `<${tag}${written.join('')}`;
  return children.length === 0 ? `${head}/>` : [`${head}>`, ...children, `</${tag}>`].join('\n');
}

/** XML has no way of writing most control characters, or half a character (XML 1.0, 2.2). */
const writable = (text: string): string =>
  text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu, '\ufffd');
