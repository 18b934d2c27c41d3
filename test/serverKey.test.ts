import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { loadServerKey } from '../src/serverKey';

describe('the server key', () => {
  let dataDir: string;
  beforeEach(async () => void (dataDir = await mkdtemp(path.join(tmpdir(), 'matjar-key-'))));
  afterEach(() => rm(dataDir, { recursive: true }));

  it('is made once, for its owner alone, and stays', async () => {
    const keys = await Promise.all([1, 2, 3].map(() => loadServerKey({ dataDir, serverKey: undefined })));
    keys.push(await loadServerKey({ dataDir, serverKey: undefined }));
    expect(keys[0]).toHaveLength(32);
    expect(new Set(keys.map((key) => key.toString('hex'))).size).toBe(1);
    expect((await stat(path.join(dataDir, 'secret'))).mode & 0o777).toBe(0o600);
  });

  it('is the configured one where there is one', async () => {
    const serverKey = Buffer.alloc(32, 1);
    expect(await loadServerKey({ dataDir, serverKey })).toBe(serverKey);
    await expect(readFile(path.join(dataDir, 'secret'))).rejects.toThrow('ENOENT');
  });

  it('is not replaced when its file is damaged', async () => {
    await writeFile(path.join(dataDir, 'secret'), 'short');
    await expect(loadServerKey({ dataDir, serverKey: undefined })).rejects.toThrow('does not hold 32 bytes');
  });
});
