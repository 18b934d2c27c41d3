/** Parameters and bodies of requests change. */
import { type Changed, create, expectTold, list, sent, text, touch } from './shop';

const changes: Changed[] = [
  ['parameter removed', (c) => list(c).parameters.splice(1, 1), ['! GET /things query sort was removed']],
  [
    'optional parameter added',
    (c) => list(c).parameters.push({ name: 'q', in: 'query', schema: text }),
    ['GET /things query q was added'],
  ],
  [
    'required parameter added',
    (c) => list(c).parameters.push({ name: 'q', in: 'query', required: true, schema: text }),
    ['! GET /things query q was added and is required'],
  ],
  [
    'parameter became required',
    (c) => (list(c).parameters[1].required = true),
    ['! GET /things query sort became required'],
  ],
  [
    'parameter no longer required',
    (c) => (c.paths['/things/{id}'].parameters[0].required = false),
    ['POST /things/{id} path id is no longer required'],
  ],
  ['header parameter in other case', (c) => (list(c).parameters[2].name = 'x-trace'), []],
  [
    'path parameter renamed',
    (c) => {
      c.paths['/things/{thing}'] = c.paths['/things/{id}'];
      delete c.paths['/things/{id}'];
      c.paths['/things/{thing}'].parameters[0].name = 'thing';
    },
    ['! POST /things/{thing} path id was removed', '! POST /things/{thing} path thing was added and is required'],
  ],
  [
    'list written otherwise',
    (c) => (list(c).parameters[3].explode = true),
    ['! GET /things query tags `explode` was `false`, is `true`'],
  ],
  [
    'shared parameter narrowed',
    (c) => (c.components.parameters.Page.schema.maximum = 50),
    ['! Page `maximum` was `100`, is `50`'],
  ],
  [
    'shared parameter widened',
    (c) => (c.components.parameters.Page.schema.maximum = 500),
    ['Page `maximum` was `100`, is `500`'],
  ],
  [
    'default moved',
    (c) => (sent(c).properties.colour.default = 'green'),
    ['! NewThing.colour `default` was `"red"`, is `"green"`'],
  ],
  [
    'default moved, beside an allOf',
    (c) => {
      const { default: _, ...colour } = sent(c).properties.colour;
      sent(c).properties.colour = { allOf: [colour], default: 'green' };
    },
    ['! NewThing.colour `default` was `"red"`, is `"green"`'],
  ],
  [
    'default written down',
    (c) => (sent(c).properties.price.default = 1),
    ['NewThing.price `default` was none, is `1`'],
  ],

  ['body no longer taken', (c) => delete create(c).requestBody, ['! POST /things body is no longer taken']],
  ['optional body added', (c) => (list(c).requestBody = { content: {} }), ['GET /things body was added']],
  [
    'required body added',
    (c) => (list(c).requestBody = { required: true, content: {} }),
    ['! GET /things body was added and is required'],
  ],
  ['body became required', (c) => (touch(c).requestBody.required = true), ['! POST /things/{id} body became required']],
  [
    'body no longer required',
    (c) => (create(c).requestBody.required = false),
    ['POST /things body is no longer required'],
  ],
  [
    'larger bodies taken',
    (c) => (create(c)['x-max-body-bytes'] = 2_097_152),
    ['POST /things body may be 2,097,152 bytes large, was 1,048,576'],
  ],
  [
    'smaller bodies taken',
    (c) => (touch(c)['x-max-body-bytes'] = 2_097_152),
    ['! POST /things/{id} body may be 2,097,152 bytes large, was 4,194,304'],
  ],
  [
    'only usual bodies taken',
    (c) => delete touch(c)['x-max-body-bytes'],
    ['! POST /things/{id} body may be 1,048,576 bytes large, was 4,194,304'],
  ],
  [
    'type of body removed',
    (c) => delete create(c).requestBody.content['multipart/form-data'],
    ['! POST /things body can no longer be `multipart/form-data`'],
  ],
  [
    'type of body added',
    (c) => (create(c).requestBody.content['text/csv'] = {}),
    ['POST /things body can now be `text/csv`'],
  ],
];

test.each(changes)('%s', expectTold);
