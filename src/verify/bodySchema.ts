/** A closed response of a contract as JSON Schema draft 7, which Dredd validates by; its own reading of OpenAPI 3 is the example's keys. */
import type { Contract, Operation } from '../contract/Contract';
import { closeResponses } from '../contract/closeResponses';
import { responseOf } from './contractReader';

type Json = Record<string, unknown>;

const closed = new WeakMap<Contract, Contract>();

/** As JSON text, or undefined where no body is documented. */
export function bodySchema(contract: Contract, operation: Operation, status: number): string | undefined {
  const form = closed.get(contract) ?? { ...contract, document: closeResponses(contract.document) };
  closed.set(contract, form);
  const schema = responseOf(form, operation, status)?.content?.['application/json']?.schema;
  if (!schema) return undefined;
  return JSON.stringify({ $schema: 'http://json-schema.org/draft-07/schema#', ...(toDraft7(schema) as Json) });
}

/** JSON Schema knows neither `nullable` nor the formats of OpenAPI's numbers. */
function toDraft7(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(toDraft7);
  if (typeof node !== 'object' || node === null) return node;
  const { nullable, format, example: _example, discriminator: _discriminator, ...rest } = node as Json;
  const plain = Object.fromEntries(
    Object.entries(rest).map(([key, part]) => [key, key === 'enum' ? part : toDraft7(part)]),
  );
  const formatted = typeof format === 'string' && !/^(int|float|double)/.test(format) ? { ...plain, format } : plain;
  if (nullable !== true || typeof plain.type !== 'string') return formatted;
  const values =
    Array.isArray(plain.enum) && !plain.enum.includes(null) ? { enum: [...(plain.enum as unknown[]), null] } : {};
  return { ...formatted, ...values, type: [plain.type, 'null'] };
}
