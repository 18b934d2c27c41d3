/** Patterns that can hold a server for minutes are told from their harmless siblings. */
import { backtracking } from '../../src/cli/backtracking/backtracking';

test.each([
  ['^(a+)+$', 'exponential'],
  ['^(a*)*$', 'exponential'],
  ['^(a|a)*$', 'exponential'],
  ['^(a|aa)+$', 'exponential'],
  ['^(\\w+\\s?)*$', 'exponential'],
  ['^(\\d+-?)+$', 'exponential'],
  ['^(?=(a+)+$)b', 'exponential'],
  ['^(a{1,30}){1,30}$', 'exponential'],
  ['^\\s*(.*\\S)\\s*$', 'polynomial'],
  ['^\\d+\\d+$', 'polynomial'],
  ['^.*foo.*$', 'polynomial'],
  ['\\s+$', 'polynomial'],
  ['^(.*a){20}$', 'too long to be judged'],
  ['^[a-z]{20}[a-z]{300}(ab){20}([0-9a-f]{20}){20}$', 'too long to be judged'],
])('%s is %s', (pattern, expected) => expect(backtracking(pattern)).toBe(expected));

test.each([
  '^[a-z]+[0-9]+$',
  '^(\\d+-)+$',
  '^(ab|a)*c$',
  '^([^,]*,)*[^,]*$',
  '^[a-z0-9]+(?:-[a-z0-9]+)*$',
  '^(?=[\\s\\S]*\\S)[^\\x00-\\x1F]+$',
  '^\\S(?:.*\\S)?$',
  '^https?://',
  '^[0-9a-f]{8}-?([0-9a-f]{4}-?){3}[0-9a-f]{12}$',
])('%s is fine', (pattern) => expect(backtracking(pattern)).toBeUndefined());

test.each(['^(a)\\1$', '^(a$'])('%s is refused', (pattern) => expect(() => backtracking(pattern)).toThrow(SyntaxError));
