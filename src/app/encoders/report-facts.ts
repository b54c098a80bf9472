import type { ImportReport } from '../../engine/import-report.ts';
import { type Words, words } from '../../core/words.ts';
import { megabytes } from '../megabytes.ts';
import { smallPercent } from '../percent.ts';
import { listed } from '../words/listed.ts';
import { t } from '../words/t.ts';
import { wholeNumber } from '../words/whole-number.ts';

const MOST_NAMES = 5;

const TOKENISERS: Readonly<Record<ImportReport['tokeniser'], Words>> = {
  'tokenizer.json': 'tokenizer.json',
  'vocab.txt': 'vocab.txt',
  scibert: words("SciBERT's, which is built in"),
};

/** An import's report as lines of name and value. */
export function reportFacts(report: ImportReport): readonly (readonly [string, string])[] {
  const { found, parameters, precision, bytes, shape, tokeniser, tags } = report;
  const facts: [string, string | null][] = [
    [t('Found'), t(found)],
    [t('Parameters'), parameters === null ? null : wholeNumber(parameters)],
    [t('Shape'), shape && t('{layers} layers, hidden {hidden}, {heads} heads', { ...shape })],
    [t('Vocabulary'), t(TOKENISERS[tokeniser])],
    [t('Kept as'), listed([precision, megabytes(bytes)])],
    [t('Maximum difference'), differenceFrom(report)],
    [t('Tags'), tags ? listed(tags) : t('None came along')],
    [t('Unused weights'), namesOf(report.unusedWeights)],
    [t('Unused files'), report.unusedFiles.length === 0 ? null : namesOf(report.unusedFiles)],
  ];
  return facts.flatMap(([name, value]) => (value === null ? [] : [[name, value] as const]));
}

function differenceFrom({ comparison, precision }: ImportReport): string {
  if ('notCompared' in comparison) return t(comparison.notCompared);
  const { texts, vector, probability } = comparison;
  const vectors = smallPercent(vector);
  if (probability === null) {
    return t('{vectors} of the vectors, {precision} against fp32 on {texts, number} texts', {
      vectors,
      precision,
      texts,
    });
  }
  return t(
    '{vectors} of the vectors, {probability} of a probability, {precision} against fp32 on {texts, number} texts',
    { vectors, probability: smallPercent(probability), precision, texts },
  );
}

function namesOf(names: readonly string[]): string {
  if (names.length === 0) return t('None');
  const more = names.length - MOST_NAMES;
  const first = listed(names.slice(0, MOST_NAMES));
  return more > 0 ? t('{names} and {more, number} more', { names: first, more }) : first;
}
