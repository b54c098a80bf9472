import { describe, expect, it } from 'vitest';
import { contentHash } from './content-hash.ts';
import { planWindows, textWindows } from './windows.ts';

/** A stand-in for WordPiece: punctuation and ideographs apart, words in pieces of four letters. */
function tokenise(text: string): number[] {
  const pieces = text.match(/[\p{P}\p{sc=Han}]|[^\s\p{P}\p{sc=Han}\p{Cc}]{1,4}/gu) ?? [];
  return pieces.map((piece) =>
    Array.from(piece).reduce((id, c) => (id * 31 + c.codePointAt(0)!) % 30_000, 7),
  );
}

/** Numbers from 0 to 1, the same for the same seed. */
function seededRandom(seed: number): () => number {
  let draws = 0;
  return () => contentHash([seed, draws++]) / 2 ** 32;
}

const options = { tokenise, windowTokens: 64 };

function textOf(sentences: number, seed: number, paragraphEvery = 9): string {
  const random = seededRandom(seed);
  const word = () => `w${Math.floor(random() ** 3 * 5_000).toString(36)}`;
  return Array.from({ length: sentences }, (_, i) => {
    const words = Array.from({ length: 4 + Math.floor(random() * 12) }, word).join(' ');
    return `W${words}.${i % paragraphEvery === paragraphEvery - 1 ? '\n\n' : ' '}`;
  }).join('');
}

describe('textWindows', () => {
  it('leaves a text that fits in one window', () => {
    const text = '  A short text. In two sentences.\n';
    expect(textWindows(text, options)).toEqual([
      { start: 2, end: 33, ids: Int32Array.from(tokenise(text)) },
    ]);
  });

  it.each(['', '   \n\n ', '\u0001\u0002'])(
    'has no window where there is no token (%j)',
    (text) => {
      expect(textWindows(text, options)).toEqual([]);
    },
  );

  it('prefers the end of a paragraph to the end of a sentence', () => {
    const paragraph = 'One word more here. '.repeat(5);
    const text = Array.from({ length: 8 }, () => paragraph).join('\n\n');
    for (const { start, end } of textWindows(text, options)) {
      expect(text.slice(0, start).trimEnd().length % (paragraph.length + 2)).toBe(
        start === 0 ? 0 : paragraph.length - 1,
      );
      expect(text.slice(start, end)).toMatch(/^One.*here\.$/s);
    }
  });

  it('never cuts a sentence that fits', () => {
    const text = textOf(200, 3);
    for (const { start, end } of textWindows(text, options)) {
      expect(text.slice(end - 1, end)).toBe('.');
      expect(text.slice(0, start)).toMatch(/^$|\.\s+$/);
    }
  });

  it.each([
    ['sentences', textOf(300, 1)],
    ['one sentence without an end', textOf(300, 2).replace(/[.\n]+/g, ' ')],
    ['a word without an end', `see ${'x'.repeat(5_000)}`],
    ['punctuation without blanks', '!?'.repeat(3_000)],
    ['ideographs', '漢字'.repeat(3_000)],
    ['emoji', '😀'.repeat(3_000)],
    ['control characters', `\u0001 a. \u0002 ${'b. '.repeat(200)}\u0003`],
    ['lists', '- item with words\n'.repeat(300)],
  ])('loses nothing and keeps to the limit: %s', (_, text) => {
    const windows = textWindows(text, options);
    let read = 0;
    for (const { start, end, ids } of windows) {
      expect(ids.length + 2).toBeLessThanOrEqual(options.windowTokens);
      expect(text.slice(read, start).trim()).toBe('');
      expect([...ids]).toEqual(tokenise(text.slice(start, end)));
      read = end;
    }
    expect(text.slice(read).trim()).toBe('');
  });

  it('holds every character of random texts that is not blank', () => {
    const random = seededRandom(11);
    const pieces = [
      'word',
      'x',
      '. ',
      ' ',
      '\n',
      '\n\n',
      '漢',
      '😀',
      '!',
      '\u0001',
      '\u00a0',
      'y'.repeat(90),
    ];
    for (let round = 0; round < 200; round++) {
      const text = Array.from(
        { length: Math.floor(random() * 400) },
        () => pieces[Math.floor(random() * pieces.length)]!,
      ).join('');
      let uncovered = text;
      for (const { start, end } of textWindows(text, options).toReversed()) {
        uncovered = uncovered.slice(0, start) + uncovered.slice(end);
      }
      expect(tokenise(uncovered)).toEqual([]);
      expect(tokenise(text).length > 0 ? uncovered.trim() : '').toBe('');
    }
  });

  it('changes few windows when a word changes', () => {
    const random = seededRandom(5);
    const changed: number[] = [];
    for (let document = 0; document < 8; document++) {
      const text = textOf(300, 100 + document);
      const known = new Set(textWindows(text, options).map(({ ids }) => ids.join()));
      for (let edit = 0; edit < 40; edit++) {
        const at = text.indexOf(' ', text.length * (0.1 + 0.8 * random()));
        const edited = `${text.slice(0, at)} new${edit}${text.slice(at)}`;
        const fresh = textWindows(edited, options).filter(({ ids }) => !known.has(ids.join()));
        changed.push(fresh.length);
      }
    }
    const mean = changed.reduce((sum, count) => sum + count) / changed.length;
    expect(mean).toBeLessThan(1.6);
    expect(changed.filter((count) => count > 2).length / changed.length).toBeLessThan(0.05);
    expect(Math.max(...changed)).toBeLessThanOrEqual(4);
  });

  it('depends on the text alone', () => {
    const text = textOf(100, 8);
    const other = textOf(100, 9);
    const before = textWindows(text, options);
    textWindows(other, options);
    expect(textWindows(text, options)).toEqual(before);
    // The same paragraphs after others are cut at the same places again, after the first few.
    const shifted = new Set(textWindows(other + text, options).map(({ ids }) => ids.join()));
    expect(before.filter(({ ids }) => !shifted.has(ids.join())).length).toBeLessThanOrEqual(3);
  });

  it('refuses windows that hold next to nothing', () => {
    expect(() => textWindows('text', { tokenise, windowTokens: 15 })).toThrow(RangeError);
  });
});

describe('planWindows', () => {
  it('pauses at least once a sentence, so that it can be given up', () => {
    const text = textOf(50, 4);
    let steps = 0;
    for (const plan = planWindows(text, options); !plan.next().done;) steps++;
    expect(steps).toBeGreaterThanOrEqual(50);
  });

  it('does little between two pauses, even in a word without an end', () => {
    let longest = 0;
    let step = 0;
    const counting = (text: string) => {
      step += text.length;
      return tokenise(text);
    };
    const plan = planWindows('ab-'.repeat(20_000), { tokenise: counting, windowTokens: 64 });
    while (!plan.next().done) {
      longest = Math.max(longest, step);
      step = 0;
    }
    expect(longest).toBeLessThan(10_000);
  });
});
