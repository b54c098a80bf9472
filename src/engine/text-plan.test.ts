import { describe, expect, it } from 'vitest';
import { pauseBetweenSteps } from './pause-between-steps.ts';
import { planText, plannedWindows } from './text-plan.ts';

/** Words to their lengths, with 9 for those that it does not know. */
const tokeniser = {
  tokenise: (text: string) =>
    Int32Array.from(text.match(/\S+/g) ?? [], ({ length }) => (length > 8 ? 9 : length)),
  first: 101,
  last: 102,
  unknown: 9,
};

const plan = (text: string) =>
  pauseBetweenSteps(planText(text, tokeniser, 16), new AbortController().signal);

describe('planText', () => {
  it('frames the ids of a window with [CLS] and [SEP]', async () => {
    expect(plannedWindows(await plan(' One two. '))).toEqual([
      { start: 1, end: 9, ids: Int32Array.of(101, 3, 4, 102) },
    ]);
  });

  it('gives each of several windows its own part', async () => {
    const text = 'One two three four five six. '.repeat(9);
    const windows = plannedWindows(await plan(text));
    expect(windows.length).toBeGreaterThan(3);
    for (const { start, end, ids } of windows) {
      expect([...ids]).toEqual([101, ...tokeniser.tokenise(text.slice(start, end)), 102]);
    }
  });

  it('counts the tokens that the vocabulary does not have', async () => {
    expect((await plan('a word incomprehensible. Antidisestablishment!')).unknownTokens).toBe(2);
  });

  it('has no windows for a text of blanks', async () => {
    expect(plannedWindows(await plan(' \n'))).toEqual([]);
  });
});
