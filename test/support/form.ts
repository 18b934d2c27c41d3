/** Forms with a file, as browsers write them, and pictures to put into them. */
import sharp from 'sharp';
import { FormData, Response } from 'undici';

export interface WrittenForm {
  readonly body: Buffer;
  readonly headers: { readonly 'content-type': string };
}

type Part = string | { readonly name: string; readonly bytes: Buffer | string; readonly type?: string };

/** @param parts of the form in their order, a file where there is more than a text; a list is a field given over and over */
export async function formOf(parts: Readonly<Record<string, Part | readonly Part[]>>): Promise<WrittenForm> {
  const form = new FormData();
  for (const [field, value] of Object.entries(parts)) {
    for (const part of [value].flat() as Part[]) {
      if (typeof part === 'string') form.append(field, part);
      else
        form.append(
          field,
          new File([new Uint8Array(Buffer.from(part.bytes as never))], part.name, { type: part.type ?? '' }),
        );
    }
  }
  const written = new Response(form);
  const type = String(written.headers.get('content-type'));
  return { body: Buffer.from(await written.arrayBuffer()), headers: { 'content-type': type } };
}

export type PictureType = 'jpeg' | 'png' | 'gif' | 'webp';

/** A picture of one colour. */
export const picture = (type: PictureType, width = 64, height = 48): Promise<Buffer> =>
  sharp({ create: { width, height, channels: 3, background: '#c04010' } })
    .toFormat(type)
    .toBuffer();
