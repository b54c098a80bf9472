import type { TableExport } from './table-export.ts';
import { rounded } from './table-cells.ts';

/** The table as JSON: settings, tags, and an object a document with the probabilities by tag. */
export function writeJson({ tags, rows, settings }: TableExport): string {
  const documents = rows.map(({ probabilities, probability, secondProbability, ...row }) => ({
    ...row,
    probability: rounded(probability),
    secondProbability: rounded(secondProbability),
    probabilities:
      probabilities === null
        ? null
        : Object.fromEntries(tags.map((tag, index) => [tag, rounded(probabilities[index]!)])),
  }));
  return `${JSON.stringify({ settings, tags, documents }, null, 2)}\n`;
}
