/** What a request may hold grows or shrinks: breaking is what shrinks. */
import { type Changed, expectTold, sent, text, touch } from './shop';

const changes: Changed[] = [
  ['key of request removed', (c) => delete sent(c).properties.note, ['! NewThing.note was removed']],
  ['optional key of request added', (c) => (sent(c).properties.size = text), ['NewThing.size was added']],
  [
    'required key of request added',
    (c) => {
      sent(c).properties.size = text;
      sent(c).required.push('size');
    },
    ['! NewThing.size was added and is required'],
  ],
  [
    'key of request became required',
    (c) => sent(c).required.push('price'),
    ['! NewThing its key `price` became required'],
  ],
  [
    'key of request no longer required',
    (c) => (sent(c).required = []),
    ['NewThing its key `name` is no longer required'],
  ],
  [
    'enum of request narrowed',
    (c) => (sent(c).properties.colour.enum = ['red']),
    ['! NewThing.colour can no longer be `"green"`'],
  ],
  [
    'enum of request widened',
    (c) => sent(c).properties.colour.enum.push('blue'),
    ['NewThing.colour can now be `"blue"`'],
  ],
  [
    'enum of request introduced',
    (c) => (sent(c).properties.name.enum = ['a']),
    ['! NewThing.name `enum` was none, is `["a"]`'],
  ],
  [
    'bound of request tightened',
    (c) => (sent(c).properties.name.maxLength = 8),
    ['! NewThing.name `maxLength` was `9`, is `8`'],
  ],
  [
    'bound of request loosened',
    (c) => (sent(c).properties.name.maxLength = 10),
    ['NewThing.name `maxLength` was `9`, is `10`'],
  ],
  [
    'lower bound of request tightened',
    (c) => (sent(c).properties.parts.minItems = 1),
    ['! NewThing.parts `minItems` was `0`, is `1`'],
  ],
  [
    'lower bound of request dropped',
    (c) => delete sent(c).properties.price.minimum,
    ['NewThing.price `minimum` was `0`, is none'],
  ],
  [
    'pattern of request changed',
    (c) => (sent(c).properties.name.pattern = '^[A-Z]+$'),
    ['! NewThing.name `pattern` was `"^[a-z]+$"`, is `"^[A-Z]+$"`'],
  ],
  [
    'pattern of request dropped',
    (c) => delete sent(c).properties.name.pattern,
    ['NewThing.name `pattern` was `"^[a-z]+$"`, is none'],
  ],
  [
    'null no longer taken',
    (c) => delete sent(c).properties.note.nullable,
    ['! NewThing.note `nullable` is no longer true'],
  ],
  ['null taken', (c) => (sent(c).properties.price.nullable = true), ['NewThing.price `nullable` is now true']],
  [
    'number of request became whole',
    (c) => (sent(c).properties.price.type = 'integer'),
    ['! NewThing.price `type` was `"number"`, is `"integer"`'],
  ],
  [
    'whole number of request became any',
    (c) => (c.components.schemas.Box.properties.size.type = 'number'),
    ['Box.size `type` was `"integer"`, is `"number"`'],
  ],
  [
    'type of request changed',
    (c) => (sent(c).properties.price.type = 'string'),
    ['! NewThing.price `type` was `"number"`, is `"string"`'],
  ],
  [
    'list of request must be unique',
    (c) => (sent(c).properties.parts.uniqueItems = true),
    ['! NewThing.parts `uniqueItems` is now true'],
  ],
  ['other keys taken', (c) => (sent(c).additionalProperties = true), ['NewThing now takes other keys']],
  [
    'other keys refused',
    (c) => (c.components.schemas.Bag.additionalProperties = false),
    ['! Bag no longer takes other keys'],
  ],
  [
    'any key narrowed',
    (c) => (touch(c).requestBody.content['application/json'].schema.additionalProperties.maxLength = 2),
    ['! POST /things/{id} body.* `maxLength` was `3`, is `2`'],
  ],
  [
    'member of sent union removed',
    (c) => c.components.schemas.Wrap.oneOf.pop(),
    ['! Wrap can no longer be the `bag` of its union'],
  ],
  [
    'member of sent union added',
    (c) => {
      c.components.schemas.Wrap.oneOf.push({ $ref: '#/components/schemas/Named' });
      c.components.schemas.Wrap.discriminator.mapping.named = '#/components/schemas/Named';
    },
    ['Wrap can now be the `named` of its union'],
  ],
  [
    'union told by another key',
    (c) => (c.components.schemas.Wrap.discriminator.propertyName = 'type'),
    ['! Wrap `discriminator` was `"kind"`, is `"type"`'],
  ],
  [
    'no longer a union',
    (c) => (c.components.schemas.Wrap = c.components.schemas.Box),
    [
      '! Wrap `type` was none, is `"object"`',
      '! Wrap is no longer a union',
      '! Wrap.kind was added and is required',
      'Wrap.size was added',
    ],
  ],
];

test.each(changes)('%s', expectTold);
