import type { BodyStyle, PageText } from './page-text.ts';

/** The size (to a tenth of a point) and the font of most of a document's characters. */
export function bodyStyle(pages: readonly PageText[]): BodyStyle {
  const letters = new Map<string, { readonly style: BodyStyle; count: number }>();
  const lettersBySize = new Map<number, number>();
  for (const { runs } of pages) {
    for (const { text, font, size: exact } of runs) {
      const size = Math.round(exact * 10) / 10;
      const key = `${size} ${font}`;
      const entry = letters.get(key) ?? { style: { size, font }, count: 0 };
      entry.count += text.length;
      letters.set(key, entry);
      lettersBySize.set(size, (lettersBySize.get(size) ?? 0) + text.length);
    }
  }
  const [size = 0] = [...lettersBySize].toSorted((a, b) => b[1] - a[1])[0] ?? [];
  const [most] = [...letters.values()]
    .filter(({ style }) => style.size === size)
    .toSorted((a, b) => b.count - a.count);
  return most?.style ?? { size: 0, font: '' };
}
