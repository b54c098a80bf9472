import type { LabelledRow } from '../../src/documents/read-labelled-table.ts';

/** Some of the rows, scored by themselves. */
interface Slice {
  /** Its name in JSON, which is the original's. */
  readonly key: string;
  readonly title: string;
  readonly belongs: (row: LabelledRow) => boolean;
}

const LLM_TERMS = ['transformer', 'llm', 'bert'];
const SHORT_WORDS = 8;

/** The slices that Made With ML reports (madewithml/evaluate.py). */
export const SLICES: readonly Slice[] = [
  {
    key: 'nlp_llm',
    title: 'about NLP and large language models',
    belongs: ({ text, tag }) =>
      tag === 'natural-language-processing' &&
      LLM_TERMS.some((term) => text.toLowerCase().includes(term)),
  },
  {
    key: 'short_text',
    title: `under ${SHORT_WORDS} words`,
    belongs: ({ text }) => text.split(/\s+/).filter((word) => word !== '').length < SHORT_WORDS,
  },
];
