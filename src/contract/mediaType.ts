/** The media types of answers: which one a reply has, and how `Content-Type` names it. */
import type { Operation } from './Contract';
import type { AnyReply } from './handlers';

export const JSON_TYPE = 'application/json';

/** The value of `Content-Type`: of what is text it says that it is UTF-8. */
export const contentTypeOf = (type: string): string =>
  type === JSON_TYPE || type.startsWith('text/') ? `${type}; charset=utf-8` : type;

/**
 * The media type of a reply's body: the one that the handler names, else JSON, or for a file the only other one documented.
 * @throws Error when the contract documents no such answer
 */
export function typeOfReply(operation: Operation, reply: AnyReply): string {
  const documented = operation.answerTypes.get(reply.status) ?? [];
  const type = reply.type ?? (reply.file ? onlyOther(documented) : JSON_TYPE);
  if (type === undefined || !documented.includes(type)) {
    throw new Error(`${operation.id} documents no ${type ?? 'file of one type'} with status ${reply.status}`);
  }
  return type;
}

function onlyOther(documented: readonly string[]): string | undefined {
  const others = documented.filter((type) => type !== JSON_TYPE);
  return others.length === 1 ? others[0] : undefined;
}
