import { describe, expect, it } from 'vitest';
import { columnNames } from './column-names.ts';

describe('columnNames', () => {
  it('trims, names empty ones by their place, and tells equal ones apart', () => {
    expect(columnNames([' title ', '', 'text', 'text', 'text (2)'])).toEqual([
      'title',
      'column 2',
      'text',
      'text (2)',
      'text (2) (2)',
    ]);
  });
});
