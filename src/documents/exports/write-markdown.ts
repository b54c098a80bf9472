import type { TableExport } from './table-export.ts';

const HEADER = ['Name', 'Title', 'Tag', 'Probability', 'Second tag', 'Probability'];

/** The table in Markdown, to be pasted: names and the two most probable tags, nothing active. */
export function writeMarkdown({ rows, settings }: TableExport): string {
  const lines = rows.map(({ name, title, tag, probability, secondTag, secondProbability }) => [
    name,
    title,
    tag ?? '',
    percent(probability),
    secondTag ?? '',
    percent(secondProbability),
  ]);
  const { model, backend, precision, tagSet, date, version } = settings;
  const made = `${tagSet}, ${model}, ${backend} ${precision}, ${date}, Taglight ${version}`;
  return [
    line(HEADER),
    '| :-- | :-- | :-- | --: | :-- | --: |',
    ...lines.map(line),
    '',
    escaped(made),
    '',
  ].join('\n');
}

function line(cells: readonly string[]): string {
  return `| ${cells.map(escaped).join(' | ')} |`;
}

/** As text on one line: no link, image, code, table border or HTML. */
function escaped(text: string): string {
  return (
    text
      .replaceAll(/\s+/g, ' ')
      .replaceAll(/[\\`*_[\]|~$#!]/g, String.raw`\$&`)
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      // GitHub and others make links of bare addresses.
      .replaceAll(/(https?|ftp)(:\/\/)|(www)(\.)/gi, '$1$3<!-- -->$2$4')
  );
}

function percent(probability: number | null): string {
  return probability === null ? '' : `${(probability * 100).toFixed(1)} %`;
}
