import type { ExportRow, ExportSettings, TableExport } from './table-export.ts';

export type Cell = string | number | null;

const COLUMNS = [
  'name',
  'title',
  'tag',
  'probability',
  'second tag',
  'second probability',
  'passages',
  'tokens',
  'state',
];

/** The header of a table: what is known of each document, then the probability of every tag. */
export function tableHeader({ tags }: TableExport): string[] {
  return [...COLUMNS, ...tags.map((tag) => `P(${tag})`)];
}

/** A document's cells, one a column of the header; probabilities to six decimal places. */
export function tableCells({ tags }: TableExport, row: ExportRow): Cell[] {
  const probabilities = tags.map((_, index) => rounded(row.probabilities?.[index] ?? null));
  return [
    row.name,
    row.title,
    row.tag,
    rounded(row.probability),
    row.secondTag,
    rounded(row.secondProbability),
    row.passages,
    row.tokens,
    row.state,
    ...probabilities,
  ];
}

/** The settings by name. */
export function settingCells(settings: ExportSettings): [name: string, value: string | number][] {
  return [
    ['model', settings.model],
    ['backend', settings.backend],
    ['precision', settings.precision],
    ['tag set', settings.tagSet],
    ['threshold', settings.threshold],
    ['date', settings.date],
    ['Taglight', settings.version],
  ];
}

/** To six decimal places: what differs after them differs between machines. */
export function rounded(probability: number | null): number | null {
  return probability === null ? null : Number(probability.toFixed(6));
}
