import { describe, expect, it } from 'vitest';
import { page, run } from './fixtures/text-runs.ts';
import type { TextRun } from './page-text.ts';
import { withoutRunningHeads } from './running-heads.ts';

/** Pages with these runs each, and text in their middle. */
function texts(pages: readonly (readonly TextRun[])[]): string[][] {
  const whole = pages.map((runs) => page([...runs, run('text', 50, 400)]));
  return withoutRunningHeads(whole).map(({ runs }) => runs.map(({ text }) => text));
}

const pagesOf = (count: number, runs: (index: number) => TextRun[]) =>
  texts(Array.from({ length: count }, (_, index) => runs(index)));

describe('withoutRunningHeads', () => {
  it('drops rows at the edges that are the same up to their numbers', () => {
    const pages = pagesOf(4, (index) => [
      run('Journal of Heaps, vol. 3', 50, 30),
      run(`${index + 1}`, 500, 30.5),
      run(`Downloaded on ${index} May`, 50, 780),
    ]);
    expect(pages).toEqual([['text'], ['text'], ['text'], ['text']]);
  });

  it('drops a row that names the section, by the page number in it', () => {
    const sections = ['Introduction', 'Soil', 'Water', 'Light'];
    const pages = pagesOf(4, (index) => [run(`${index + 17} ${sections[index]}`, 50, 30)]);
    expect(pages.flat()).toEqual(['text', 'text', 'text', 'text']);
  });

  it('drops heads that left and right pages have in turn', () => {
    const pages = pagesOf(6, (index) => [
      run(index % 2 ? 'Fellows and Okafor' : 'On Heaps', 50, 30),
    ]);
    expect(pages.flat()).toEqual(Array.from({ length: 6 }, () => 'text'));
  });

  it('keeps what is on too few pages', () => {
    const pages = pagesOf(8, (index) => [
      run(index < 2 ? 'Twice' : `Once ${'abcdef'[index - 2]}`, 50, 30),
    ]);
    expect(pages.flat().filter((text) => text === 'Twice')).toHaveLength(2);
    expect(pagesOf(1, () => [run('7', 50, 780)])).toEqual([['7', 'text']]);
  });

  it('keeps what is repeated in the middle of pages, or behind a row of text', () => {
    const middle = pagesOf(4, () => [run('Proof.', 50, 200)]);
    expect(middle.flat()).toContain('Proof.');
    const behind = pagesOf(4, (index) => [
      run(`Title ${'abcd'[index]}`, 50, 20),
      run('Proof.', 50, 40),
    ]);
    expect(behind.flat()).toContain('Proof.');
  });
});
