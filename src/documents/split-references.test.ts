import { describe, expect, it } from 'vitest';
import { splitReferences } from './split-references.ts';

const body = 'Words on taggers. '.repeat(20);
const list = '[1] A. Author. A paper. Journal, 2019.\n[2] B. Other. https://example.org';
const cut = (text: string, headings?: readonly number[]) => {
  const span = splitReferences(text, headings);
  return span && text.slice(span.start, span.end);
};

describe('splitReferences', () => {
  it.each([
    'References',
    'REFERENCES',
    'Bibliography:',
    '7. References',
    'VII. References',
    '## References',
    'Works Cited',
    'Literaturverzeichnis',
    'Références',
    '参考文献',
  ])('finds the list headed %s', (heading) => {
    expect(cut(`${body}\n\n${heading}\n\n${list}`)).toBe(`${heading}\n\n${list}`);
  });

  it.each([
    ['an appendix', 'Appendix A: Proofs'],
    ['a lettered appendix', 'A Additional results'],
    ['thanks', 'Acknowledgements'],
  ])('ends before %s', (_, heading) => {
    expect(cut(`${body}\n\nReferences\n\n${list}\n${heading}\n${body}`)).toBe(
      `References\n\n${list}\n`,
    );
  });

  it('begins and ends at headings where they are known', () => {
    const text = `${body}\n\nReferences\n\n${list}\n\nAppendix 1 of the first book, 1999.\n\nMethods\n\n${body}`;
    const headings = [text.indexOf('References'), text.indexOf('Methods')];
    expect(cut(text, headings)).toBe(
      `References\n\n${list}\n\nAppendix 1 of the first book, 1999.\n\n`,
    );
    expect(cut(text, [text.indexOf('Methods')])).toBeNull();
  });

  it('takes the last heading of that name, not the one in the table of contents', () => {
    const text = `${body}\n\nReferences\n\n${body}\n\nReferences\n\n${list}`;
    expect(cut(text)).toBe(`References\n\n${list}`);
  });

  it.each([
    ['within a sentence', `${body}\nReferences are few, see 2019.\n${list}`],
    ['at the beginning', `References\n\n${list}\n${body.repeat(3)}`],
    ['followed by no works', `${body}\n\nReferences\n\nPointers are values, too.`],
  ])('finds none %s', (_, text) => {
    expect(splitReferences(text)).toBeNull();
  });

  it('ends for a megabyte without line breaks, and one of blank lines', () => {
    expect(splitReferences('word '.repeat(200_000))).toBeNull();
    expect(splitReferences(' \n'.repeat(500_000))).toBeNull();
    expect(splitReferences(' '.repeat(1_000_000))).toBeNull();
  });
});
