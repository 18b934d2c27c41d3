/** How many photographs of a megabyte a second a server takes in, and what that costs those who meanwhile look at a product. */
import sharp from 'sharp';
import { median, type Rounds } from './compare';
import { measure } from './load';
import type { Running } from './processes';
import type { Shop } from './shop';

const PRODUCT = '/api/products/premium-game-key';
/** More than are decoded side by side. */
const AT_ONCE = 4;
/** Soft grain, as of a camera in the dark: some 1 MB as JPEG. */
const [WIDTH, HEIGHT] = [2000, 1500];
const GRAIN = { type: 'gaussian', mean: 128, sigma: 30 } as const;
const QUALITY = 90;

/** @returns true: nothing is promised */
export async function compareUploads(shop: Shop, server: Running, { rounds, seconds }: Rounds): Promise<boolean> {
  const photograph = await sharp({
    create: { width: WIDTH, height: HEIGHT, channels: 3, background: '#888', noise: GRAIN },
  })
    .blur(0.7)
    .jpeg({ quality: QUALITY })
    .toBuffer();
  const uploading = { photograph, server, token: shop.credentials.merchantToken };
  await upload(uploading, AbortSignal.timeout(1000));
  const [rates, alone, meanwhile]: [number[], number[], number[]] = [[], [], []];
  const product = { ...server, paths: [PRODUCT] };
  const p99 = async () => (await measure(product, seconds, shop.postgres, shop.directory)).p99Ms;
  for (let round = 0; round < rounds; round++) {
    const since = performance.now();
    const taken = await upload(uploading, AbortSignal.timeout(seconds * 1000));
    rates.push((taken * 1000) / (performance.now() - since));
    alone.push(await p99());
    const stop = new AbortController();
    const uploaded = upload(uploading, stop.signal);
    meanwhile.push(await p99());
    stop.abort();
    await uploaded;
  }
  const size = (photograph.length / 1024 / 1024).toFixed(2);
  const [before, beside] = [median(alone), median(meanwhile)];
  console.log(`\nuploads of a JPEG of ${size} MB, ${WIDTH} × ${HEIGHT}, ${AT_ONCE} at once, made WebP in four sizes`);
  console.log(`  ${median(rates).toFixed(1)} a second`);
  console.log(
    `  product detail meanwhile: p99 ${beside.toFixed(2)} ms, alone ${before.toFixed(2)}; ratio ${(beside / before).toFixed(2)}`,
  );
  return true;
}

interface Uploading {
  readonly photograph: Buffer;
  readonly server: Running;
  readonly token: string;
}

/** Uploads, a few at once, until told to stop; what has begun is finished. @returns how many */
async function upload({ photograph, server, token }: Uploading, until: AbortSignal): Promise<number> {
  let taken = 0;
  const one = async (): Promise<void> => {
    while (!until.aborted) {
      const body = new FormData();
      body.set('file', new Blob([new Uint8Array(photograph)]), 'photograph.jpg');
      const answer = await fetch(`http://127.0.0.1:${server.port}/shawarma/products/upload?type=image`, {
        method: 'POST',
        headers: { Authorization: `Bearer ${token}` },
        body,
      });
      await answer.arrayBuffer();
      if (!answer.ok) throw new Error(`an upload was answered with ${answer.status}`);
      taken += 1;
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, one));
  return taken;
}
