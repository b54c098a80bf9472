import { expect, it } from 'vitest';
import { bodyStyle } from './body-style.ts';
import { page, run } from './fixtures/text-runs.ts';

it('is the size and font of most characters, over all pages', () => {
  const title = run('A very long title in large letters', 50, 50, { size: 20, font: 'bold' });
  const emphasis = run('emphasis', 50, 112, { font: 'italic' });
  const pages = [title, emphasis].map((first) =>
    page([first, run('text of the body '.repeat(3), 50, 100)]),
  );
  expect(bodyStyle(pages)).toEqual({ size: 10, font: 'body' });
});
