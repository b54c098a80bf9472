import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readOne } from '../fixtures/read-one.ts';
import { readEpub } from './read-epub.ts';

const container = '<container><rootfile full-path="OEBPS/book.opf"/></container>';
const opf = `<package><metadata><dc:title>A Book</dc:title><dc:title>of Tags</dc:title></metadata><manifest>
  <item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>
  <item id="two" href="text/chapter%202.xhtml" media-type="application/xhtml+xml"/>
  <item id="one" href="./text/../one.html" media-type="application/xhtml+xml"/>
  <item id="css" href="style.css" media-type="text/css"/></manifest>
  <spine><itemref idref="nav"/><itemref idref="one"/><itemref idref="css"/><itemref idref="two"/><itemref idref="one"/></spine></package>`;
const book = {
  'META-INF/container.xml': container,
  'OEBPS/book.opf': opf,
  'OEBPS/nav.xhtml': '<nav><a>One</a></nav>Contents',
  'OEBPS/one.html': '<h1>One</h1><p>First words.',
  'OEBPS/text/chapter 2.xhtml': '<h1>Two</h1><p>Last words.<a epub:type="noteref">1</a>',
};
const epub = (parts: Record<string, string>) =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));

describe('readEpub', () => {
  it('reads chapters once and in the order of the book', async () => {
    expect(await readOne(readEpub, epub(book))).toMatchObject({
      title: 'A Book',
      text: 'One\n\nFirst words.\n\nTwo\n\nLast words.',
      headings: [0, 19],
      notes: [],
    });
  });

  it('says how many chapters are missing', async () => {
    const { 'OEBPS/one.html': _, ...others } = book;
    expect(await readOne(readEpub, epub(others))).toMatchObject({
      text: 'Two\n\nLast words.',
      notes: ['Chapters that are missing in the file: 1 of 2.'],
    });
  });

  it('refuses a book without an order, and one that its seller protects', async () => {
    const { 'OEBPS/book.opf': _, ...others } = book;
    await expect(readOne(readEpub, epub(others))).rejects.toThrow('which chapters');
    const kept = epub({ ...book, 'META-INF/rights.xml': '<rights/>' });
    await expect(readOne(readEpub, kept)).rejects.toThrow('protected by its seller');
  });
});
