/** The net over made-up operations with credentials, permissions and bodies: it finds nothing where nothing is wrong. */
import { startInstallation, type TestInstallation } from '../support/installation';
import { contract, elsewhere, insertBenefits, parts, rows } from './madeUp/benefits';
import { badInputs } from './net/badInput';
import { dreddFindings, matrixFindings } from './net/whole';

let installation: TestInstallation;
beforeAll(async () => {
  installation = await startInstallation({ parts });
  await insertBenefits(installation);
});
afterAll(() => installation.stop());

test('the matrix', async () => expect(await matrixFindings(installation, contract, elsewhere)).toEqual([]));

test('Dredd', async () => expect(await dreddFindings(installation, contract, rows)).toEqual([]));

test('bad input of each kind is made from the contract', () => {
  const create = contract.operations.find(({ id }) => id === 'createBenefit');
  const list = contract.operations.find(({ id }) => id === 'listBenefits');
  const exported = contract.operations.find(({ id }) => id === 'exportBenefits');
  if (!create || !list || !exported) throw new Error('the made-up operations are missing');
  const names = (operation: typeof create) => badInputs(contract, operation).map(({ name }) => name);
  expect(names(list)).toEqual([
    'query take: no number',
    'query take: infinite',
    'query take: not whole',
    'query take: below the minimum',
    'query take: above the maximum',
    'query take: given twice',
    'query: an unknown parameter',
  ]);
  expect(names(exported)).toEqual([
    'query format: not in the list',
    'query format: given twice',
    'query filters: no object',
    'query filters: an unknown key',
    'query filters: since, with a NUL, which no text can hold',
    'query filters: since, no date',
    'query filters: since, given twice',
    'query filters: search, too short',
    'query filters: search, too long',
    'query filters: search, with a NUL, which no text can hold',
    'query filters: search, given twice',
    'query: an unknown parameter',
  ]);
  expect(names(create)).toEqual(
    expect.arrayContaining([
      'body: missing',
      'body: null',
      'body: of another type',
      'body: an extra key',
      'body.name: missing',
      'body.name: of another type',
      'body.name: too short',
      'body.name: too long',
      'body.description: too long',
      'body.levels: of another type',
      'body.levels: too many entries',
      'body.levels.0: an extra key',
      'body.levels.0.rank: missing',
      'body.levels.0.rank: not whole',
      'body.levels.0.rank: below the minimum',
      'body.levels.0.rank: above the maximum',
      'body.levels.0.colour: not in the list',
    ]),
  );
});
