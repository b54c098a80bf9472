import type { BenchLine } from './bench-line.ts';

const NONE = '–';

/** The lines as an aligned table, each with its details below. */
export function formatTable(lines: readonly BenchLine[]): string {
  const rows = lines.map(({ name, ours, peer, ratio, unit }) => [
    name,
    ours.toFixed(1),
    peer?.toFixed(1) ?? NONE,
    ratio?.toFixed(2) ?? NONE,
    unit,
  ]);
  const header = ['name', 'ours', 'peer', 'ratio', 'unit'];
  const widths = header.map((_, column) =>
    Math.max(...[header, ...rows].map((row) => row[column]!.length)),
  );
  const format = (row: readonly string[]): string =>
    row
      .map((cell, column) => {
        const isNumber = column >= 1 && column <= 3;
        return isNumber ? cell.padStart(widths[column]!) : cell.padEnd(widths[column]!);
      })
      .join('  ')
      .trimEnd();
  const details = lines.map(({ name, detail }) =>
    [`${name}:`, ...detail.split('; ').map((part) => `  ${part}`)].join('\n'),
  );
  return [format(header), ...rows.map(format), '', ...details].join('\n');
}
