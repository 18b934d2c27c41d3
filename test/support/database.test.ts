import { Client } from 'pg';
import { createTestDatabase } from './database';

const query = async (connectionString: string, sql: string) => {
  const client = new Client({ connectionString });
  await client.connect();
  return client.query(sql).finally(() => client.end());
};

describe('a test database', () => {
  it('is migrated, empty, and nobody else’s', async () => {
    const [one, other] = await Promise.all([createTestDatabase(), createTestDatabase()]);
    await query(one.url, 'CREATE TABLE mine ()');
    await expect(query(other.url, 'SELECT FROM mine')).rejects.toThrow('does not exist');
    expect((await query(other.url, 'SELECT FROM stores')).rowCount).toBe(0);
    await Promise.all([one.drop(), other.drop()]);
    await expect(query(one.url, 'SELECT 1')).rejects.toThrow('does not exist');
  });

  it('has the demo when asked for, with its credentials', async () => {
    const [one, other] = await Promise.all([createTestDatabase({ demo: true }), createTestDatabase({ demo: true })]);
    expect(one.credentials).toEqual(other.credentials);
    const { rows } = await query(one.url, 'SELECT handle FROM stores');
    expect(rows).toContainEqual({ handle: one.credentials.storeId });
    await Promise.all([one.drop(), other.drop()]);
  });
});
