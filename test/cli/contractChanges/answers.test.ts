/** What is answered grows or shrinks: breaking is what grows, and what is no longer there. */
import { type Changed, answered, create, expectTold, found, list, read, text, told, touch } from './shop';

const changes: Changed[] = [
  ['status removed', (c) => delete list(c).responses['404'], ['! GET /things 404 was removed']],
  ['status added', (c) => (touch(c).responses['409'] = { description: 'No.' }), ['POST /things/{id} 409 was added']],
  [
    'type of answer removed',
    (c) => delete found(c).content['text/csv'],
    ['! GET /things 200 can no longer be `text/csv`'],
  ],
  [
    'type of answer added',
    (c) => (found(c).content['application/pdf'] = {}),
    ['GET /things 200 can now be `application/pdf`'],
  ],
  ['header removed', (c) => delete found(c).headers['X-Hint'], ['! GET /things 200 header X-Hint was removed']],
  ['header added', (c) => (found(c).headers['X-New'] = { schema: text }), ['GET /things 200 header X-New was added']],
  [
    'header can be missing',
    (c) => delete found(c).headers['X-Count'].required,
    ['! GET /things 200 header X-Count can now be missing'],
  ],
  [
    'header always there',
    (c) => (found(c).headers['X-Hint'].required = true),
    ['GET /things 200 header X-Hint is now always there'],
  ],
  [
    'header of other type',
    (c) => (found(c).headers['X-Hint'].schema.type = 'integer'),
    ['! GET /things 200 header X-Hint `type` was `"string"`, is `"integer"`'],
  ],
  ['key of answer removed', (c) => delete answered(c).properties.extra, ['! Thing.extra was removed']],
  ['key of answer added', (c) => (answered(c).properties.size = text), ['Thing.size was added']],
  [
    'key of answer can be missing',
    (c) => answered(c).required.pop(),
    ['! Thing its key `price` is no longer required'],
  ],
  ['key of answer always there', (c) => answered(c).required.push('extra'), ['Thing its key `extra` became required']],
  [
    'key of a part of the answer removed',
    (c) => (c.components.schemas.Named = { type: 'object' }),
    ['! Thing.name was removed'],
  ],
  [
    'enum of answer widened',
    (c) => answered(c).properties.state.enum.push('lost'),
    ['! Thing.state can now be `"lost"`'],
  ],
  ['enum of answer narrowed', (c) => answered(c).properties.state.enum.pop(), ['Thing.state can no longer be `"old"`']],
  ['null answered', (c) => (answered(c).properties.id.nullable = true), ['! Thing.id `nullable` is now true']],
  [
    'null no longer answered',
    (c) => delete answered(c).properties.price.nullable,
    ['Thing.price `nullable` is no longer true'],
  ],
  [
    'type of answer changed',
    (c) => (answered(c).properties.id.type = 'string'),
    ['! Thing.id `type` was `"integer"`, is `"string"`'],
  ],
  [
    'whole number of answer became any',
    (c) => (answered(c).properties.id.type = 'number'),
    ['! Thing.id `type` was `"integer"`, is `"number"`'],
  ],
  [
    'number of answer became whole',
    (c) => (answered(c).properties.price.type = 'integer'),
    ['Thing.price `type` was `"number"`, is `"integer"`'],
  ],
  [
    'format of answer changed',
    (c) => (answered(c).properties.extra.format = 'date-time'),
    ['! Thing.extra `format` was `"date"`, is `"date-time"`'],
  ],
  [
    'bound of answer loosened',
    (c) => (answered(c).properties.id.maximum = 10),
    ['! Thing.id `maximum` was `9`, is `10`'],
  ],
  ['bound of answer tightened', (c) => (answered(c).properties.id.maximum = 8), ['Thing.id `maximum` was `9`, is `8`']],
  [
    'shared answer changed',
    (c) => (c.components.responses.Failed.content['application/json'].schema.properties.message.type = 'integer'),
    ['! Failed.message `type` was `"string"`, is `"integer"`'],
  ],
];

test.each(changes)('%s', expectTold);

test('what is sent and answered breaks if it does for either', () => {
  const before = read();
  const named = { schema: { $ref: '#/components/schemas/Named' } };
  create(before).requestBody.content['application/json'] = named;
  before.components.responses.Failed.content['application/json'] = named;
  const bounded = (maxLength: number) => {
    const after = structuredClone(before);
    after.components.schemas.Named.properties.name.maxLength = maxLength;
    return told(before, after);
  };
  expect(bounded(10)).toContain('! Named.name `maxLength` was `9`, is `10`');
  expect(bounded(8)).toContain('! Named.name `maxLength` was `9`, is `8`');
});
