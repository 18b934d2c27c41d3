/** Whose plan is asked for. */
import { requireLicenses } from '../../../src/domain/catalog/licenseRules';

test('the plan of a store is read for licenses alone', async () => {
  const hasLicenses = jest.fn(() => Promise.resolve(false));
  await requireLicenses('product', hasLicenses);
  expect(hasLicenses).not.toHaveBeenCalled();
  await expect(requireLicenses('license', hasLicenses)).rejects.toMatchObject({ status: 403 });
  await requireLicenses('license', () => Promise.resolve(true));
});
