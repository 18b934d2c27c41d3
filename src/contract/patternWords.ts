/**
 * What the patterns of requests want, in words: an expression tells those who fill in a form nothing. The words read on after "must". A
 * rule of the contracts wants some for each pattern that is sent.
 */
const ONE_LINE = 'be a text in one line';
const FILLED_LINE = `${ONE_LINE} that is not blank`;
const CALLING_CODE = 'be a calling code, such as 966 or +966';
const INSTANT = 'an instant, such as 2026-01-31T12:00:00Z';

const WORDS: Readonly<Record<string, string>> = {
  // Texts.
  '^[^\\x00-\\x1F\\x7F]+$': ONE_LINE,
  '^[^\\x00-\\x1f\\x7f]+$': ONE_LINE,
  '^(?=.*\\S)[^\\x00-\\x1F\\x7F]+$': FILLED_LINE,
  '^(?=.*\\S)[^\\u0000-\\u001f\\u007f]+$': FILLED_LINE,
  '^[^\\s\\x00-\\x1F\\x7F](?:[^\\x00-\\x1F\\x7F]*[^\\s\\x00-\\x1F\\x7F])?$': `${ONE_LINE}, without blanks at its ends`,
  '^(?=[\\s\\S]*\\S)[^\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\x7F]+$':
    'be a text that is not blank, without control characters',
  '^[^\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\x7F]*$': 'not have control characters',
  '^[\\x21-\\x7E]+$': 'have visible ASCII characters alone',
  // Names.
  '^[A-Za-z0-9]+$': 'have letters from A to Z and digits alone',
  '^[a-z][a-z0-9_-]*$':
    'have small letters from a to z, digits, hyphens and underscores alone, and begin with a letter',
  '^ *[A-Za-z0-9][A-Za-z0-9_-]* *$':
    'have letters from A to Z, digits, hyphens and underscores alone, and begin with a letter or a digit',
  '^[a-z0-9]{8}$': 'be the eight small letters and digits by which a store is known',
  '^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$': 'be a UUID',
  '^[0-9a-fA-F]{8}-?([0-9a-fA-F]{4}-?){3}[0-9a-fA-F]{12}$': 'be a UUID, with or without its hyphens',
  '^(?:[Pp][Ee][Nn][Dd][Ii][Nn][Gg]|[Pp][Aa][Ii][Dd]|[Cc][Aa][Nn][Cc][Ee][Ll][Ll][Ee][Dd]|[Rr][Ee][Ff][Uu][Nn][Dd][Ee][Dd]|[Cc][Hh][Aa][Rr][Gg][Ee][Bb][Aa][Cc][Kk])$':
    'be one of Pending, Paid, Cancelled, Refunded and Chargeback',
  // Addresses and numbers of people and machines.
  "^\\s*[A-Za-z0-9.!#$%&'*+\\/=?^_`{|}~-]+@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+\\s*$": 'be an e-mail address',
  '^[+0-9٠-٩ ().-]+$': 'be a phone number: digits, between which blanks, hyphens, dots and brackets may stand',
  '^\\+?[1-9][0-9]{0,2}$': CALLING_CODE,
  '^\\+?[1-9][0-9]{0,3}$': CALLING_CODE,
  '^[1-9]\\d{0,3}$': 'be a calling code without a plus sign, such as 966',
  '^[0-9]{4}$': 'be four digits',
  '^https?://': 'begin with http:// or https://',
  '^https?://[^\\s\\x00-\\x1F\\x7F"<>\\\\]+$': 'be an address of the web that begins with http:// or https://',
  '^[A-Za-z0-9._:-]+$': 'be the name or the address of a machine',
  // Times.
  '^[12]\\d{3}-\\d{2}-\\d{2}$': 'be a date from the year 1000 on, such as 2026-01-31',
  '^\\d{4}-\\d{2}-\\d{2}[Tt]\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,9})?([Zz]|[+ -]\\d{2}:\\d{2})$': `be ${INSTANT}`,
  '^\\d{4}-\\d{2}-\\d{2}([Tt]\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,9})?([Zz]|[+ -]\\d{2}:\\d{2}))?$': `be a date, such as 2026-01-31, or ${INSTANT}`,
};

/** What a value that matches the pattern must; undefined for a pattern that nobody has put into words. */
export const wordsOfPattern = (pattern: string): string | undefined => WORDS[pattern];

/** All patterns that are in words. */
export const knownPatterns = (): string[] => Object.keys(WORDS);
