/** How long finished answers are kept. */
import { ByteCache, etagOf } from '../../src/contract/byteCache';

const finished = (text: string) => ({ bytes: Buffer.from(text), etag: etagOf(Buffer.from(text)) });
const at = (time: string): number => Date.parse(time);
const noon = at('2026-01-01T12:00:00Z');

function hearingCache(maxBytes = 1_000_000) {
  const cache = new ByteCache(maxBytes);
  cache.hearing(true);
  const keep = (url: string, products: number[], storeId = 1, until?: Date) =>
    cache.keep(url, 'getProduct', finished(url), { products, until }, cache.readingNow(storeId));
  const has = (url: string, storeId = 1, time = noon) => cache.find(storeId, url, time) !== undefined;
  return { cache, keep, has };
}

it('gives the same bytes back, to the same store alone', () => {
  const { cache, keep } = hearingCache();
  keep('/a', [1]);
  const { etag } = finished('/a');
  expect(cache.find(1, '/a', noon)).toMatchObject({ body: '/a', etag, operation: 'getProduct' });
  keep('/ر.س', [1]);
  expect(Buffer.from(cache.find(1, '/ر.س', noon)?.body ?? '', 'latin1')).toEqual(finished('/ر.س').bytes);
  expect(cache.find(2, '/a', noon)).toBeUndefined();
  expect(cache.find(1, '/b', noon)).toBeUndefined();
  expect(cache.find(11, '/a', noon)).toBeUndefined();
});

it('ends an answer at the instant when the clock alone changes it', () => {
  const { keep, has } = hearingCache();
  keep('/a', [1], 1, new Date(noon));
  expect(has('/a', 1, noon - 1)).toBe(true);
  expect(has('/a', 1, noon)).toBe(false);
});

it('drops what shows a product that changed, and nothing else', () => {
  const { cache, keep, has } = hearingCache();
  keep('/a', [1, 2]);
  keep('/b', [2]);
  keep('/c', [3]);
  keep('/a', [1, 2], 9);
  cache.changed({ storeId: 1, products: [1] });
  expect([has('/a'), has('/b'), has('/c'), has('/a', 9)]).toEqual([false, true, true, true]);
  cache.changed({ storeId: 1, products: [2, 3] });
  expect([has('/b'), has('/c'), has('/a', 9)]).toEqual([false, false, true]);
});

it('drops all of a store when it is not said what changed, and of no other store', () => {
  const { cache, keep, has } = hearingCache();
  keep('/a', [1]);
  keep('/list', []);
  keep('/a', [1], 11);
  cache.changed({ storeId: 1 });
  expect([has('/a'), has('/list'), has('/a', 11)]).toEqual([false, false, true]);
});

it('does not keep what was read before a change of its store', () => {
  const { cache, has } = hearingCache();
  const before = cache.readingNow(1);
  const other = cache.readingNow(2);
  cache.changed({ storeId: 1, products: [1] });
  cache.keep('/a', 'getProduct', finished('old'), { products: [1], until: undefined }, before);
  cache.keep('/a', 'getProduct', finished('other'), { products: [1], until: undefined }, other);
  expect([has('/a', 1), has('/a', 2)]).toEqual([false, true]);
});

it('keeps and serves nothing while changes cannot be heard, nor afterwards what it had before', () => {
  const { cache, keep, has } = hearingCache();
  keep('/a', [1]);
  cache.hearing(false);
  keep('/b', [1]);
  expect([has('/a'), has('/b')]).toEqual([false, false]);
  cache.hearing(true);
  expect([has('/a'), has('/b')]).toEqual([false, false]);
  expect(new ByteCache(1000).find(1, '/a', noon)).toBeUndefined();
});

it('does not keep what was read before changes went unheard', () => {
  const { cache, has } = hearingCache();
  const before = cache.readingNow(1);
  cache.hearing(false);
  cache.hearing(true);
  cache.keep('/a', 'getProduct', finished('old'), { products: [1], until: undefined }, before);
  expect(has('/a')).toBe(false);
});

it('stays within its memory, dropping what was not asked for longest', () => {
  const { keep, has } = hearingCache(3 * 514);
  for (const url of ['/a', '/b', '/c']) keep(url, [1]);
  expect(has('/a')).toBe(true);
  keep('/d', [1]);
  expect([has('/a'), has('/b'), has('/c'), has('/d')]).toEqual([true, false, true, true]);
});

it('leaves nothing behind of what it drops, whatever the reason', () => {
  const { cache, keep } = hearingCache(3 * 514);
  const { keysOfProduct } = cache as unknown as { keysOfProduct: Map<string, Set<string>> };
  for (let at = 0; at < 100; at++) keep(`/${at % 10}`, [1, 1000 + at]);
  const left = new Set([...keysOfProduct.values()].flatMap((keys) => [...keys]));
  expect([left.size, keysOfProduct.size]).toEqual([3, 4]);
  cache.changed({ storeId: 1, products: [1] });
  expect(keysOfProduct.size).toBe(0);
  keep('/a', [1]);
  cache.changed({ storeId: 1 });
  expect(keysOfProduct.size).toBe(0);
});

it('tags equal bytes equally', () => {
  expect(etagOf(Buffer.from('a'))).toBe(etagOf(Buffer.from('a')));
  expect(etagOf(Buffer.from('a'))).not.toBe(etagOf(Buffer.from('b')));
  expect(etagOf(Buffer.from('a'))).toMatch(/^"[\w-]+"$/);
});
