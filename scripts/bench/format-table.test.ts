import { describe, expect, it } from 'vitest';
import { lineWithoutPeer, rateLine } from './bench-line.ts';
import { formatTable } from './format-table.ts';

describe('formatTable', () => {
  it('aligns figures, and says of each line what was measured', () => {
    const table = formatTable([
      rateLine({
        name: 'texts',
        ours: 250,
        peer: 62.5,
        unit: 'texts/s',
        detail: '9 texts; 2 cores',
      }),
      lineWithoutPeer({ name: 'import', ours: 30, unit: 'MB/s', detail: 'no peer' }),
    ]);
    expect(table).toBe(
      [
        'name     ours  peer  ratio  unit',
        'texts   250.0  62.5   4.00  texts/s',
        'import   30.0     –      –  MB/s',
        '',
        'texts:',
        '  9 texts',
        '  2 cores',
        'import:',
        '  no peer',
      ].join('\n'),
    );
  });
});
