import { describe, expect, it } from 'vitest';
import { latexRuns } from './latex-runs.ts';

describe('latexRuns', () => {
  it.each([
    [String.raw`plain words here`, []],
    [String.raw`in {Deep nets} and {a {b c}} too`, ['{Deep nets}', '{a {b c}}']],
    [
      String.raw`the $x < y$ of M\"uller, \alpha rays`,
      ['$x < y$', String.raw`M\"uller, \alpha rays`],
    ],
    [String.raw`\emph {so it} goes`, [String.raw`\emph {so it}`]],
    [String.raw`5\$ and 7\$ or \{ x`, [String.raw`5\$`, String.raw`7\$`, String.raw`\{`]],
    [String.raw`Erd\H os, G\" odel`, [String.raw`Erd\H os, G\" odel`]],
    ["``two words'' and -- three", ["``two words''", '--']],
  ])('finds what is LaTeX in %j', (source, latex) => {
    const runs = latexRuns(source);
    expect(runs.filter(({ isLatex }) => isLatex).map((run) => run.source)).toEqual(latex);
    expect(runs.map((run) => run.source).join('')).toBe(source);
  });
});
