import { readConfig } from '../src/config';
import { variables } from '../src/variables';
import { StartError } from '../src/StartError';

describe('the environment', () => {
  it('may be empty', () => {
    expect(readConfig({})).toMatchObject({
      port: 3000,
      host: undefined,
      metrics: { port: 9464, host: '127.0.0.1' },
      databaseUrl: undefined,
      publicUrl: 'http://localhost:3000',
      trustedProxies: [],
      rateLimits: { storefront: 60, management: 30, merchant: 60, store: 30, access: 60 },
    });
  });

  it('counts an empty variable as unset', () => {
    expect(readConfig({ PORT: '', DATABASE_URL: ' ', MATJAR_TRUST_PROXY: '' })).toEqual(readConfig({}));
  });

  it('gives a configuration that nothing can change', () => {
    const config = readConfig({});
    expect(Object.isFrozen(config) && Object.isFrozen(config.rateLimits)).toBe(true);
  });

  it.each([
    ['MATJAR_TRUST_PROXY', '10.0.0.0/8, loopback', 'trustedProxies', ['10.0.0.0/8', 'loopback']],
    ['MATJAR_PUBLIC_URL', 'https://shop.example/', 'publicUrl', 'https://shop.example'],
    ['METRICS_PORT', '0', 'metrics', undefined],
    [
      'MATJAR_RATE_LIMIT_SCALE',
      '0.02',
      'rateLimits',
      { storefront: 1, management: 1, merchant: 1, store: 1, access: 1 },
    ],
    ['MATJAR_CACHE_MB', '2', 'cacheBytes', 2_097_152],
    ['SMTP_URL', 'smtp://mail', 'mail', { url: 'smtp://mail', from: 'no-reply@localhost' }],
    ['MATJAR_MAIL_FROM', 'a@b.example', 'mail', undefined],
    [
      'MATJAR_SMS_URL',
      'https://sms.example/send',
      'sms',
      {
        url: 'https://sms.example/send',
        body: '{"to":"{to}","message":"{text}"}',
        headers: { 'content-type': 'application/json' },
      },
    ],
  ] as const)('%s=%s', (name, value, key, expected) => {
    expect(readConfig({ [name]: value })[key]).toEqual(expected);
  });

  it.each([
    ['PORT', 'abc', 'PORT must be a whole number from 0 to 65535, not "abc".'],
    ['PORT', '65536', 'PORT must be a whole number from 0 to 65535, not "65536".'],
    ['METRICS_PORT', '-1', 'METRICS_PORT must be a whole number from 0 to 65535, not "-1".'],
    ['LOG_LEVEL', 'loud', 'LOG_LEVEL must be one of fatal, error, warn, info, debug, trace, silent, not "loud".'],
    ['MATJAR_RATE_LIMIT_SCALE', '0', 'MATJAR_RATE_LIMIT_SCALE must be a number above 0, not "0".'],
    ['MATJAR_TRUST_PROXY', 'all', 'MATJAR_TRUST_PROXY must be addresses or networks with commas between, not "all".'],
    ['MATJAR_MAIL_FROM', 'shop', 'MATJAR_MAIL_FROM must be a mail address, not "shop".'],
    ['MATJAR_SMS_BODY', 'to={to}', 'MATJAR_SMS_BODY must be a text with {to} and {text}, not "to={to}".'],
    ['MATJAR_SMS_HEADERS', '{"a b": "c"}', 'MATJAR_SMS_HEADERS must be a JSON object of headers, such as'],
    ['REDIS_URL', 'http://redis', 'REDIS_URL must be a URL that begins with redis:// or rediss://.'],
  ])('%s=%s is refused by name', (name, value, sentence) => {
    const read = () => readConfig({ [name]: value });
    expect(read).toThrow(StartError);
    expect(read).toThrow(sentence);
  });

  it('writes to the gateway for messages as its own headers ask', () => {
    const environment = {
      MATJAR_SMS_URL: 'https://sms.example',
      MATJAR_SMS_HEADERS: '{"Content-Type": "text/xml", "X-Key": "k"}',
    };
    expect(readConfig(environment).sms?.headers).toEqual({ 'content-type': 'text/xml', 'x-key': 'k' });
  });

  it.each(['DATABASE_URL', 'REDIS_URL', 'MATJAR_SECRET', 'SMTP_URL', 'MATJAR_SMS_URL', 'MATJAR_SMS_HEADERS'])(
    'never repeats the value of %s',
    (name) => {
      expect(() => readConfig({ [name]: 'mysql://u:hunter2@h' })).toThrow(
        expect.objectContaining({ message: expect.not.stringContaining('hunter2') }),
      );
    },
  );

  it('is described variable by variable', () => {
    for (const [name, { about }] of Object.entries(variables))
      expect([name, about]).toEqual([name, expect.stringMatching(/^[A-Z].*[.]$/)]);
  });
});
