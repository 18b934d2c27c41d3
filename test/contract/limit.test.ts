/** By what a caller is counted. */
import { callerOf } from '../../src/contract/limit';
import { NO_PERMISSIONS } from '../../src/security/Actor';

test.each([
  ['203.0.113.7', 'address:203.0.113.7'],
  ['::ffff:203.0.113.7', 'address:203.0.113.7'],
  ['2001:db8:1:2:3:4:5:6', 'address:2001:db8:1:2'],
  ['2001:db8:1:2:ffff::1', 'address:2001:db8:1:2'],
  ['2001:db8::1', 'address:2001:db8:0:0'],
  ['2001:db8:1:2::', 'address:2001:db8:1:2'],
  ['::1', 'address:0:0:0:0'],
  ['fe80::1%eth0', 'address:fe80:0:0:0'],
])('counts %s as %s', (address, caller) => {
  expect(callerOf({}, address)).toBe(caller);
});

it('counts two machines of one IPv6 network together, and two networks apart', () => {
  expect(callerOf({}, '2001:db8:1:2::a')).toBe(callerOf({}, '2001:db8:1:2:b:c:d:e'));
  expect(callerOf({}, '2001:db8:1:2::a')).not.toBe(callerOf({}, '2001:db8:1:3::a'));
});

it('counts a good credential by its store and name, wherever it calls from', () => {
  const actor = { kind: 'customer', storeId: 7, subject: 'customer:1', permissions: NO_PERMISSIONS } as const;
  expect(callerOf({ actor }, '203.0.113.7')).toBe('7:customer:1');
  expect(callerOf({ actor: { ...actor, storeId: 8 } }, '203.0.113.7')).toBe('8:customer:1');
});
