import { perLanguage } from './words/per-language.ts';

const formats = perLanguage((language) => {
  const withDecimals = (count: number): Intl.NumberFormat =>
    new Intl.NumberFormat(language, {
      minimumFractionDigits: count,
      maximumFractionDigits: count,
    });
  return { 1: withDecimals(1), 2: withDecimals(2) };
});

/** A number with its sign, as people read it here: `+1.24`, `−0.40`, and `0.00` for none. */
export function signed(value: number, digits: 1 | 2 = 2): string {
  const size = Math.abs(value);
  const written = formats()[digits].format(size);
  if (Number(size.toFixed(digits)) === 0) return written;
  return `${value > 0 ? '+' : '−'}${written}`;
}
