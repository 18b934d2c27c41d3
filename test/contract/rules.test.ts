/** Each rule of openapi/rules.yaml catches a contract which breaks it; of what breaks one of ours, nothing else is said. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parse } from 'yaml';
import { contractRules } from '../../src/cli/contractRules';
import { lintContract } from '../../src/cli/lintContracts';

/* eslint-disable @typescript-eslint/no-explicit-any -- a contract is cut open at places that no type describes */
type Break = (contract: any) => void;

const integer = { type: 'integer', format: 'int64', minimum: 0, maximum: 9 };
const brief = { type: 'string', maxLength: 9 };
const operation = (contract: any) => contract.paths['/things'].post;
const answer = (contract: any) => operation(contract).responses['200'].content['application/json'];
const sent = (contract: any) => operation(contract).requestBody.content['application/json'];

/** Of more than a megabyte where each character takes the most bytes. */
const large = { type: 'string', maxLength: 300_000 };

const deprecate = (contract: any, unlike: object): unknown =>
  Object.assign(operation(contract), {
    deprecated: true,
    'x-deprecated-since': '2026-01-01',
    'x-sunset': '2027-01-01',
    description: 'Creates a thing. Deprecated: use another.',
    ...unlike,
  });

/** Adds a property to the body of the request, and to its example. */
function send(contract: any, schema: object, example: unknown): void {
  sent(contract).schema.properties.extra = { description: 'One more.', ...schema };
  sent(contract).example.extra = example;
}

/** Adds a property to the body of the response, and to its example. */
function respond(contract: any, schema: object, example: unknown): void {
  answer(contract).schema.properties.extra = { description: 'One more.', ...schema };
  answer(contract).schema.required.push('extra');
  answer(contract).example.extra = example;
}

const breaks: [rule: string, how: string, contractBreaker: Break][] = [
  ['rule/operation-id-is-a-verb', 'a noun', (c) => (operation(c).operationId = 'things')],
  ['rule/parameter-without-brackets', 'x[]', (c) => (operation(c).parameters[0].name = 'words[]')],
  ['rule/parameter-example', 'no example', (c) => delete operation(c).parameters[0].example],
  [
    'rule/contract-names-its-credential',
    'only the operation does',
    (c) => {
      operation(c).security = c.security;
      delete c.security;
    },
  ],
  [
    'rule/permission-is-area-and-kind',
    'no kind',
    (c) => {
      operation(c)['x-required-permission'] = 'Packages';
      operation(c).responses['403'] = operation(c).responses['401'];
    },
  ],
  ['rule/no-multiple-of', 'cents', (c) => respond(c, { type: 'number', minimum: 0, maximum: 9, multipleOf: 0.01 }, 1)],
  ['rule/no-any-of', 'anyOf', (c) => respond(c, { anyOf: [brief, { type: 'boolean' }] }, 'x')],
  ['rule/one-of-has-discriminator', 'a bare oneOf', (c) => respond(c, { oneOf: [brief] }, 'x')],
  [
    'rule/all-of-stands-alone',
    'allOf and additionalProperties',
    (c) => respond(c, { allOf: [brief], additionalProperties: true }, 'x'),
  ],
  ['matjar/constant-boolean', 'an enumeration', (c) => respond(c, { type: 'boolean', enum: [true] }, true)],
  ['rule/no-default-response', 'default', (c) => (operation(c).responses.default = operation(c).responses['500'])],
  ['rule/errors-of-any-operation', 'no 503', (c) => delete operation(c).responses['503']],
  ['response-contains-header', 'no request id', (c) => delete operation(c).responses['200'].headers['X-Request-Id']],
  ['response-contains-header', 'no Retry-After', (c) => delete operation(c).responses['429'].headers['Retry-After']],
  ['matjar/integer-bounds', 'int32', (c) => respond(c, { ...integer, format: 'int32' }, 1)],
  ['matjar/integer-bounds', 'no minimum', (c) => respond(c, { ...integer, minimum: undefined }, 1)],
  ['matjar/integer-bounds', 'beyond 2^53 − 1', (c) => respond(c, { ...integer, maximum: 2 ** 53 }, 1)],
  ['matjar/value-bounds', 'a string', (c) => send(c, { type: 'string' }, 'x')],
  [
    'matjar/value-bounds',
    'a string deep inside',
    (c) =>
      send(
        c,
        {
          type: 'array',
          maxItems: 1,
          items: {
            type: 'object',
            additionalProperties: false,
            properties: { a: { type: 'string', description: 'Deep.' } },
          },
        },
        [],
      ),
  ],
  ['matjar/value-bounds', 'a list', (c) => send(c, { type: 'array', items: { type: 'boolean' } }, [])],
  ['matjar/value-bounds', 'a number', (c) => send(c, { type: 'number', minimum: 0 }, 1)],
  ['matjar/value-bounds', 'a free object', (c) => send(c, { type: 'object', additionalProperties: true }, {})],
  ['matjar/value-bounds', 'a parameter', (c) => delete operation(c).parameters[0].schema.maxLength],
  ['matjar/value-bounds', 'a string that is answered', (c) => respond(c, { type: 'string' }, 'x')],
  ['matjar/value-bounds', 'a list that is answered', (c) => respond(c, { type: 'array', items: integer }, [])],
  ['matjar/body-bounds', 'a large body, unsaid', (c) => send(c, large, 'x')],
  [
    'matjar/body-bounds',
    'a limit that no reader finds',
    (c) => {
      send(c, large, 'x');
      operation(c)['x-max-body-bytes'] = 8_388_608;
    },
  ],
  ['matjar/body-bounds', 'a limit of its own without need', (c) => (operation(c)['x-max-body-bytes'] = 2_097_152)],
  ['matjar/request-closed', 'open by default', (c) => delete sent(c).schema.additionalProperties],
  ['matjar/errors-declared', 'no 401', (c) => delete operation(c).responses['401']],
  ['matjar/errors-declared', 'no 415', (c) => delete operation(c).responses['415']],
  ['matjar/errors-declared', 'no 403', (c) => (operation(c)['x-required-permission'] = 'Things:View')],
  ['matjar/response-required', 'optional', (c) => answer(c).schema.required.pop()],
  [
    'matjar/response-required',
    'optional deep inside',
    (c) =>
      respond(
        c,
        {
          type: 'array',
          maxItems: 1,
          items: { type: 'object', properties: { a: { ...brief, description: 'Deep.' } } },
        },
        [],
      ),
  ],
  ['matjar/response-required', 'any keys, unsaid', (c) => respond(c, { type: 'object', maxProperties: 9 }, {})],
  ['matjar/response-open', 'closed', (c) => (answer(c).schema.additionalProperties = false)],
  ['matjar/property-described', 'no description', (c) => delete answer(c).schema.properties.name.description],
  ['matjar/json-has-example', 'no example', (c) => delete answer(c).example],
  ['response-contains-header', 'no version', (c) => delete operation(c).responses['200'].headers['X-Contract-Version']],
  ['matjar/pattern-in-words', 'sent', (c) => send(c, { type: 'string', maxLength: 9, pattern: '^[xyz]$' }, 'x')],
  ['matjar/pattern-in-words', 'asked', (c) => (operation(c).parameters[0].schema.pattern = '^[a-z]{5}$')],
  ['matjar/pattern-linear', 'exponential', (c) => respond(c, { ...brief, pattern: '^(a+)+$' }, 'a')],
  [
    'matjar/pattern-linear',
    'polynomial',
    (c) => respond(c, { type: 'string', maxLength: 9, pattern: '^\\s*\\S*.*$' }, 'x'),
  ],
  ['matjar/pattern-linear', 'refers back', (c) => respond(c, { ...brief, pattern: '^(h)\\1$' }, 'hh')],
  ['matjar/deprecated-says-when', 'no days', (c) => deprecate(c, { 'x-sunset': undefined })],
  ['matjar/deprecated-says-when', 'no day of it', (c) => deprecate(c, { 'x-deprecated-since': 'soon' })],
  ['matjar/deprecated-says-when', 'a sunset too soon', (c) => deprecate(c, { 'x-sunset': '2026-01-01' })],
  ['matjar/deprecated-says-when', 'nothing instead', (c) => deprecate(c, { description: 'Creates a thing.' })],
];

/** The rules that Redocly has of its own; what breaks one of them may break others too. */
const breaksOfRedocly: Record<string, Break> = {
  'info-license': (c) => delete c.info.license,
  'info-license-strict': (c) => delete c.info.license.url,
  'component-name-unique': (c) => {
    c.components.schemas = { Thing: { type: 'string' } };
    respond(c, { $ref: 'other.json#/components/schemas/Thing' }, 'x');
  },
  'no-ambiguous-paths': (c) => {
    const id = {
      name: 'id',
      in: 'path',
      required: true,
      description: 'Which.',
      schema: { type: 'string' },
      example: 'x',
    };
    c.paths['/things/{id}'] = { parameters: [id] };
    c.paths['/{id}/new'] = c.paths['/things/{id}'];
  },
  'paths-kebab-case': (c) => (c.paths['/theThings'] = {}),
  'operation-operationId': (c) => delete operation(c).operationId,
  'operation-tag-defined': (c) => (operation(c).tags = ['Others']),
  'operation-singular-tag': (c) => operation(c).tags.push('Others'),
  'operation-2xx-response': (c) => delete operation(c).responses['200'],
  'operation-4xx-response': (c) =>
    ['400', '401', '413', '415', '429'].forEach((status) => delete operation(c).responses[status]),
  'no-required-schema-properties-undefined': (c) => answer(c).schema.required.push('size'),
  'no-schema-type-mismatch': (c) => (answer(c).schema.type = 'array'),
  'operation-description': (c) => delete operation(c).description,
  'parameter-description': (c) => delete operation(c).parameters[0].description,
  'tag-description': (c) => delete c.tags[0].description,
  'no-invalid-parameter-examples': (c) => (operation(c).parameters[0].example = 'far too long'),
  'no-invalid-schema-examples': (c) => (answer(c).schema.properties.id.example = 'one'),
  'no-invalid-media-type-examples': (c) => (answer(c).example.id = 'one'),
};

/** Another file, for references to what is not in the contract. */
const OTHER = { components: { schemas: { Thing: { type: 'string', maxLength: 9 } } } };

let folder: string;
let sound: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'matjar-rules-'));
  sound = await readFile(path.join(__dirname, 'sound-contract.yaml'), 'utf8');
});
afterAll(() => rm(folder, { recursive: true }));

async function rulesBroken(contractBreaker: Break): Promise<string[]> {
  const contract: unknown = parse(sound);
  contractBreaker(contract);
  const file = path.join(await mkdtemp(path.join(folder, 'contract-')), 'contract.yaml');
  await writeFile(file, JSON.stringify(contract));
  await writeFile(path.join(path.dirname(file), 'other.json'), JSON.stringify(OTHER));
  return [...new Set((await lintContract(file)).map((problem) => problem.ruleId))];
}

test('a sound contract breaks no rule', async () => {
  expect(await rulesBroken(() => undefined)).toEqual([]);
});

test.each(breaks)('%s catches: %s', async (rule, _how, contractBreaker) => {
  expect(await rulesBroken(contractBreaker)).toEqual([rule]);
});

test.each(Object.entries(breaksOfRedocly))('%s catches what breaks it', async (rule, contractBreaker) => {
  expect(await rulesBroken(contractBreaker)).toContain(rule);
});

test('what is deprecated as it should be breaks no rule', async () => {
  expect(await rulesBroken((c) => deprecate(c, {}))).toEqual([]);
});

test('each rule is broken here', async () => {
  const { rules: all } = parse(await readFile('openapi/rules.yaml', 'utf8')) as { rules: Record<string, unknown> };
  const rules = Object.keys(all).filter((rule) => all[rule] !== 'off');
  const ours = rules.filter((rule) => /^(rule|matjar)\//.test(rule));
  expect(new Set([...breaks.map(([rule]) => rule), ...Object.keys(breaksOfRedocly)])).toEqual(new Set(rules));
  expect(ours).toEqual(expect.arrayContaining(Object.keys(contractRules.rules.oas3).map((rule) => `matjar/${rule}`)));
});
