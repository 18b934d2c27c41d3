/** Holds one answer against what a contract documents of it, closed: whatever differs is said in a sentence. */
import Ajv, { type ErrorObject } from 'ajv';
import addFormats from 'ajv-formats';
import { closeResponses } from '../../../src/contract/closeResponses';
import type { Contract, Operation } from '../../../src/contract/Contract';
import { contentTypeOf, JSON_TYPE } from '../../../src/contract/mediaType';
import type { Answer } from '../../support/request';
import { judgeFile } from '../../../src/verify/judgeFile';
import { follow, type ResponseObject, responseOf, type Schema } from '../../../src/verify/contractReader';

export type Answered = Pick<Answer, 'status' | 'headers' | 'text'>;

const ajv = new Ajv({ strict: false, allErrors: true });
addFormats(ajv);
const closed = new WeakMap<Contract, Contract>();

/** What is wrong with the answer of an operation. @param expected the status that it should have */
export function judge(contract: Contract, operation: Operation, expected: number, answer: Answered): string[] {
  const documented = responseOf(closedForm(contract), operation, answer.status);
  const status = answer.status === expected ? [] : [`status ${answer.status} instead of ${expected}: ${answer.text}`];
  if (!documented) return [...status, `status ${answer.status} is not documented`];
  return [...status, ...judgeAnswer(documented, answer)];
}

/** What is wrong with an answer that no operation gave. @param name of the response in the contract's components */
export function judgeShared(contract: Contract, name: string, expected: number, answer: Answered): string[] {
  const { document } = closedForm(contract);
  const documented = follow(document, document.components?.responses?.[name]) as ResponseObject;
  const status = answer.status === expected ? [] : [`status ${answer.status} instead of ${expected}`];
  return [...status, ...judgeAnswer(documented, answer)];
}

function closedForm(contract: Contract): Contract {
  const form = closed.get(contract) ?? { ...contract, document: closeResponses(contract.document) };
  closed.set(contract, form);
  return form;
}

function judgeAnswer({ headers = {}, content }: ResponseObject, answer: Answered): string[] {
  const wrongHeaders = Object.entries(headers).flatMap(([name, { required, schema }]) => {
    const value = answer.headers[name.toLowerCase()];
    if (value === undefined) return required ? [`the header ${name} is missing`] : [];
    const typed = schema.type === 'integer' && /^\d+$/.test(String(value)) ? Number(value) : value;
    return matches(schema, typed).map((problem) => `the header ${name} ${problem}`);
  });
  const type = String(answer.headers['content-type']).replace('; charset=utf-8', '');
  if (type === JSON_TYPE || !content?.[type])
    return [...wrongHeaders, ...judgeBody(content?.[JSON_TYPE]?.schema, answer)];
  const sent = answer.headers['content-type'] === contentTypeOf(type) ? [] : [`the content type is ${type} alone`];
  return [...wrongHeaders, ...sent, ...judgeFile(type, answer.text)];
}

function judgeBody(schema: Schema | undefined, { headers, text }: Answered): string[] {
  if (!schema) return text === '' ? [] : ['there is a body where none is documented'];
  const type =
    headers['content-type'] === contentTypeOf(JSON_TYPE)
      ? []
      : [`the content type is ${String(headers['content-type'])}`];
  try {
    return [...type, ...matches(schema, JSON.parse(text)).map((problem) => `the body ${problem}`)];
  } catch {
    return [...type, 'the body is no JSON'];
  }
}

const matches = (schema: Schema, value: unknown): string[] =>
  ajv.validate(schema, value) ? [] : (ajv.errors ?? []).map(describe);

const describe = ({ instancePath, message, params }: ErrorObject): string =>
  `${instancePath} ${message} ${JSON.stringify(params)}`;
