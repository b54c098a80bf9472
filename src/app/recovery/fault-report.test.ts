import { describe, expect, it } from 'vitest';
import { faultReport } from './fault-report.ts';

describe('faultReport', () => {
  it('names version, browser and place, and the faults, the last one first', () => {
    const report = faultReport({
      version: '1.2.3',
      browser: 'Browser/4',
      language: 'de',
      place: 'documents',
      now: 12_340,
      faults: [
        { at: 3000, words: 'Error: earlier' },
        { at: 12_000, words: 'RangeError: out of bounds\n    at TagList' },
      ],
    });
    expect(report.split('\n\n')).toEqual([
      'Taglight 1.2.3\nBrowser/4\nLanguage de, place documents, open for 12.3 s',
      'At 12.0 s\nRangeError: out of bounds\n    at TagList',
      'At 3.0 s\nError: earlier',
    ]);
  });
});
