/** The typefaces of invoices, parsed once for the life of the worker. All come with npm packages, under the Open Font License or Apache 2.0. */
import { readFileSync } from 'node:fs';
import * as fontkit from 'fontkit';
import type { TFontDictionary } from 'pdfmake/interfaces';

export type Weight = 'normal' | 'bold';

const NASKH = '@expo-google-fonts/noto-naskh-arabic';
const AMIRI = '@expo-google-fonts/amiri';
const ROBOTO = 'pdfmake/fonts/Roboto';

interface Family extends Readonly<Record<Weight, string>> {
  /** How much larger than asked it is drawn, so that all look alike in size. */
  readonly scale: number;
}

/** Amiri, other than most Naskhs, has a glyph for every letter in every form: its text can be searched and copied. */
const FAMILIES: Readonly<Record<string, Family>> = {
  Amiri: {
    normal: `${AMIRI}/400Regular/Amiri_400Regular.ttf`,
    bold: `${AMIRI}/700Bold/Amiri_700Bold.ttf`,
    scale: 1.12,
  },
  Naskh: {
    normal: `${NASKH}/400Regular/NotoNaskhArabic_400Regular.ttf`,
    bold: `${NASKH}/700Bold/NotoNaskhArabic_700Bold.ttf`,
    scale: 1,
  },
  Roboto: { normal: `${ROBOTO}/Roboto-Regular.ttf`, bold: `${ROBOTO}/Roboto-Medium.ttf`, scale: 1 },
};

/** The family of Arabic letters; the height of every line is its. */
export const ARABIC_FAMILY = 'Amiri';
export const scaleOf = (family: string): number => FAMILIES[family]?.scale ?? 1;

/** In which order the families are asked: Arabic is drawn by a Naskh, all else (digits and brackets too) by a sans beside it. */
const ARABIC_FIRST = ['Amiri', 'Naskh', 'Roboto'];
const ARABIC_LAST = ['Roboto', 'Amiri', 'Naskh'];
const ARABIC = /[\p{Script_Extensions=Arabic}\p{Mn}«»]/u;

const parsed = new Map<string, fontkit.Font>();

/** A typeface in one weight. @throws when there is no such family */
export function fontOf(family: string, weight: Weight): fontkit.Font {
  const file = fileOf(family, weight);
  const known = parsed.get(file);
  if (known) return known;
  const font = remembering(fontkit.create(readFileSync(require.resolve(file))) as fontkit.Font);
  parsed.set(file, font);
  return font;
}

const MOST_REMEMBERED = 4_000;

/**
 * Shaping is most of what is left of the time of an invoice, and each text is shaped several times: to find its direction and width,
 * and to draw it. The positions are copies, since pdfkit scales them in place. Letters are not kerned: where kerning parts two of a
 * word, readers find two words.
 */
function remembering(font: fontkit.Font): fontkit.Font {
  const shape = font.layout.bind(font);
  const shaped = new Map<string, fontkit.GlyphRun>();
  font.layout = (text, ...features) => {
    if (features.some((feature) => feature !== undefined)) return shape(text, ...features);
    if (shaped.size > MOST_REMEMBERED) shaped.clear();
    const run = shaped.get(text) ?? named(shape(text, { kern: false }));
    shaped.set(text, run);
    const positions = run.positions.map((position) => ({ ...position }));
    return Object.create(run, { positions: { value: positions } }) as fontkit.GlyphRun;
  };
  return font;
}

const ZERO_WIDTH_JOINER = 0x200d;

/** Strokes that join letters stand for no letter: whoever copies the text is told so, where readers would guess. */
function named(run: fontkit.GlyphRun): fontkit.GlyphRun {
  for (const glyph of run.glyphs) if (glyph.codePoints.length === 0) glyph.codePoints = [ZERO_WIDTH_JOINER];
  return run;
}

function fileOf(family: string, weight: Weight): string {
  const file = FAMILIES[family]?.[weight];
  if (file === undefined) throw new Error(`there is no typeface ${family}`);
  return file;
}

/** The family that draws a character, if any can. */
export const familyOf = (character: string, weight: Weight): string | undefined =>
  (ARABIC.test(character) ? ARABIC_FIRST : ARABIC_LAST).find((family) =>
    fontOf(family, weight).hasGlyphForCodePoint(character.codePointAt(0) ?? 0),
  );

/** What pdfmake is given instead of a font's bytes: a note of which one it is. */
const TICKET = 'kept-font:';

/**
 * pdfkit parses every font anew for every document, which is most of the time of an invoice. fontkit lets others add formats: this
 * one reads a ticket, and gives the font that was parsed before.
 */
class KeptFont {
  static probe(bytes: Uint8Array): boolean {
    return Buffer.from(bytes.subarray(0, TICKET.length)).toString('latin1') === TICKET;
  }

  constructor(stream: { readonly buffer: Uint8Array }) {
    const [family = '', weight] = Buffer.from(stream.buffer).toString('latin1').slice(TICKET.length).split('/');
    return fontOf(family, weight as Weight);
  }
}

interface ExtensibleFontkit {
  registerFormat(format: typeof KeptFont): void;
}

interface VirtualFiles {
  writeFileSync(name: string, content: Buffer): void;
}

/** Makes the typefaces known to pdfmake. @returns its font dictionary */
export function registerFonts(files: VirtualFiles): TFontDictionary {
  (fontkit as unknown as ExtensibleFontkit).registerFormat(KeptFont);
  return Object.fromEntries(
    Object.keys(FAMILIES).map((family) => {
      const ticket = (weight: Weight): string => {
        const text = `${TICKET}${family}/${weight}`;
        files.writeFileSync(text, Buffer.from(text, 'latin1'));
        return text;
      };
      return [family, { normal: ticket('normal'), bold: ticket('bold') }];
    }),
  );
}
