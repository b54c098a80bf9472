const DEFAULT = 'windows-1252';

/** `\fcharset` of a font, as a code page. */
const CODE_PAGES: ReadonlyMap<number, number> = new Map([
  [77, 10000],
  [128, 932],
  [129, 949],
  [134, 936],
  [136, 950],
  [161, 1253],
  [162, 1254],
  [163, 1258],
  [177, 1255],
  [178, 1256],
  [186, 1257],
  [204, 1251],
  [222, 874],
  [238, 1250],
]);

const LABELS: ReadonlyMap<number, string> = new Map([
  [932, 'shift_jis'],
  [936, 'gbk'],
  [949, 'euc-kr'],
  [950, 'big5'],
  [10000, 'macintosh'],
  [65001, 'utf-8'],
]);

/** The encoding of a Windows code page, as TextDecoder calls it. */
export function encodingOfCodePage(codePage: number): string {
  const isWindows = codePage === 874 || (codePage >= 1250 && codePage <= 1258);
  return LABELS.get(codePage) ?? (isWindows ? `windows-${codePage}` : DEFAULT);
}

/** The encoding of a font's characters, or null for those that the file's own encoding has. */
export function encodingOfCharset(charset: number): string | null {
  const codePage = CODE_PAGES.get(charset);
  return codePage === undefined ? null : encodingOfCodePage(codePage);
}
