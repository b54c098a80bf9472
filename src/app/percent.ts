import type { Language } from './words/language.ts';
import { perLanguage } from './words/per-language.ts';

const oneDecimal = perLanguage((language) =>
  percentFormat(language, { minimumFractionDigits: 1, maximumFractionDigits: 1 }),
);
const atMostOneDecimal = perLanguage((language) =>
  percentFormat(language, { maximumFractionDigits: 1 }),
);
const twoDigits = perLanguage((language) =>
  percentFormat(language, { maximumSignificantDigits: 2, useGrouping: false }),
);

/** A probability (0 to 1) as people read it here: one decimal, such as `97.3 %`. */
export function percent(probability: number): string {
  return oneDecimal()(probability);
}

/** The same with a decimal only where there is one, such as `50 %`. */
export function shortPercent(probability: number): string {
  return atMostOneDecimal()(probability);
}

/** A small share (0 to 1) by its first two digits, such as `0.043 %`. */
export function smallPercent(share: number): string {
  return twoDigits()(share);
}

/** English has no space before the sign; here it does, as scientific texts do. */
function percentFormat(
  language: Language,
  options: Intl.NumberFormatOptions,
): (share: number) => string {
  if (language === 'en') {
    const numbers = new Intl.NumberFormat(language, options);
    return (share) => `${numbers.format(share * 100)} %`;
  }
  const percentages = new Intl.NumberFormat(language, { ...options, style: 'percent' });
  return (share) => percentages.format(share);
}
