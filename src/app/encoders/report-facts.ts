import type { ImportReport } from '../../engine/import-report.ts';
import { megabytes } from '../megabytes.ts';

const MOST_NAMES = 5;
const numbers = new Intl.NumberFormat('en');

const TOKENISERS = {
  'tokenizer.json': 'tokenizer.json',
  'vocab.txt': 'vocab.txt',
  scibert: "SciBERT's, which is built in",
} as const;

/** An import's report as lines of name and value. */
export function reportFacts(report: ImportReport): readonly (readonly [string, string])[] {
  const { found, parameters, precision, bytes, shape, tokeniser, tags } = report;
  const facts: [string, string | null][] = [
    ['Found', found],
    ['Parameters', parameters === null ? null : numbers.format(parameters)],
    ['Shape', shape && `${shape.layers} layers, hidden ${shape.hidden}, ${shape.heads} heads`],
    ['Vocabulary', TOKENISERS[tokeniser]],
    ['Kept as', `${precision}, ${megabytes(bytes)}`],
    ['Maximum difference', differenceFrom(report)],
    ['Tags', tags ? tags.join(', ') : 'None came along'],
    ['Unused weights', namesOf(report.unusedWeights)],
    ['Unused files', report.unusedFiles.length === 0 ? null : namesOf(report.unusedFiles)],
  ];
  return facts.flatMap(([name, value]) => (value === null ? [] : [[name, value] as const]));
}

function differenceFrom({ comparison, precision }: ImportReport): string {
  if ('notCompared' in comparison) return comparison.notCompared;
  const { texts, vector, probability } = comparison;
  const parts = [`${share(vector)} of the vectors`];
  if (probability !== null) parts.push(`${share(probability)} of a probability`);
  return `${parts.join(', ')}, ${precision} against fp32 on ${texts} texts`;
}

function share(part: number): string {
  return `${Number((part * 100).toPrecision(2))} %`;
}

function namesOf(names: readonly string[]): string {
  if (names.length === 0) return 'None';
  const more = names.length - MOST_NAMES;
  return `${names.slice(0, MOST_NAMES).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}
