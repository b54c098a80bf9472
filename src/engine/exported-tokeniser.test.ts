import { describe, expect, it } from 'vitest';
import { exportedTokeniser } from './exported-tokeniser.ts';

describe('exportedTokeniser', () => {
  it('cuts and pads no texts by itself, and leaves all else', () => {
    const file = { version: '1.0', truncation: { max_length: 128 }, padding: { length: 128 } };
    const exported: unknown = JSON.parse(exportedTokeniser(JSON.stringify(file)));
    expect(exported).toEqual({ version: '1.0', truncation: null, padding: null });
  });
});
