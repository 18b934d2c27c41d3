/** What the names and the first bytes of files say that they are, put so that the two can be compared. */

/** Endings of files that begin alike, or that one program writes for another: what claims one may be sniffed as any of its row. */
const FAMILIES: Readonly<Record<string, string>> = {
  jpeg: 'jpg jpeg jpe jfif',
  png: 'png apng',
  gif: 'gif',
  webp: 'webp',
  bmp: 'bmp',
  tiff: 'tif tiff dng cr2 nef arw',
  icon: 'ico cur',
  photoshop: 'psd',
  pdf: 'pdf ai',
  zip: 'zip jar apk xpi epub docx docm dotx xlsx xlsm xltx pptx pptm potx odt ods odp odg 3mf vsix war ipa mcpack mcaddon mcworld',
  rar: 'rar cbr',
  '7z': '7z',
  gzip: 'gz tgz',
  bzip2: 'bz2',
  xz: 'xz',
  tar: 'tar',
  zst: 'zst',
  executable: 'exe dll sys scr com cpl ocx',
  unix: 'elf so macho dylib',
  office: 'doc xls ppt msi cfb',
  mp4: 'mp4 m4a m4v m4b m4p mov qt f4v f4a f4b 3gp 3g2 heic heif avif',
  matroska: 'mkv mka mks webm',
  mpeg: 'mp3 mp2 mp1 mpg mpeg aac',
  ogg: 'ogg ogv oga ogx ogm opus spx',
  riff: 'wav avi',
  flac: 'flac',
  midi: 'mid midi',
  windowsMedia: 'wmv wma asf',
  font: 'ttf otf woff woff2 ttc eot',
  flash: 'swf flv',
  database: 'sqlite db',
  xml: 'xml svg xhtml',
  text: 'txt csv tsv json jsonc yaml yml toml ini cfg conf properties md html htm css js mjs ts lua py java cs c h cpp sh bat ps1 sql srt vtt log',
};

const familyOfExtension: ReadonlyMap<string, string> = new Map(
  Object.entries(FAMILIES).flatMap(([family, extensions]) =>
    extensions.split(' ').map((extension): [string, string] => [extension, family]),
  ),
);

/** @param extension in lower case @returns undefined for one that says nothing certain */
export const familyOf = (extension: string): string | undefined => familyOfExtension.get(extension);

/** Families whose files always begin in a way that is recognised: what has such a name and begins otherwise is something else. */
const CERTAIN: ReadonlySet<string> = new Set(
  'jpeg png gif webp bmp tiff photoshop pdf zip rar 7z gzip bzip2 xz executable office mp4 matroska ogg riff flac'.split(
    ' ',
  ),
);

/**
 * Whether a file can be what its name says.
 * @param claimed the ending of its name, in lower case, or nothing
 * @param sniffed the ending that its bytes ask for; undefined when they say nothing, as those of texts
 */
export function canBe(claimed: string, sniffed: string | undefined): boolean {
  const family = familyOf(claimed);
  if (sniffed === undefined) return family === undefined || !CERTAIN.has(family);
  const real = familyOf(sniffed) ?? sniffed;
  // A name that says nothing may hold anything but a program, which is not to be come upon unawares.
  if (family === undefined) return claimed === '' || claimed === sniffed || real !== 'executable';
  if (family === 'text') return real === 'xml' || real === 'text';
  return family === real || claimed === sniffed;
}
