import { describe, expect, it } from 'vitest';
import { DocumentError } from '../document-error.ts';
import { htmlParagraphs } from './html-paragraphs.ts';

const texts = (html: string) => htmlParagraphs(html).paragraphs.map(({ text }) => text.trim());
const roles = (html: string) =>
  htmlParagraphs(html).paragraphs.map(({ text, role }) => [role, text.trim()]);

describe('htmlParagraphs', () => {
  it('makes paragraphs of blocks, with the page’s title and headings', () => {
    const html = `<!doctype html><title>Site &amp; page</title><body>
      <h1>On <em>Tags</em></h1><p>Tags are
      words.<br>Short   ones. <div>A div<section><h2>Use</h2>They <b>help</b>.</section>`;
    expect(htmlParagraphs(html).title).toBe('Site & page');
    expect(roles(html)).toEqual([
      ['title', 'On Tags'],
      ['body', 'Tags are words.\nShort ones.'],
      ['body', 'A div'],
      ['heading', 'Use'],
      ['body', 'They help.'],
    ]);
  });

  it('keeps rows of a table and lines of code', () => {
    expect(
      texts(
        '<table><tr><th>Tag<th>Rows<tr><td>nlp<td>12</table><pre>if a:\n  b</pre><ul><li>x<li>y',
      ),
    ).toEqual(['Tag\tRows\t\nnlp\t12', 'if a:\n  b', 'x', 'y']);
  });

  it.each([
    '<script>no</script>',
    '<style>no</style>',
    '<template>no</template>',
    '<nav>no</nav>',
    '<footer>no</footer>',
    '<aside>no</aside>',
    '<noscript>no</noscript>',
    '<svg><text>no</svg>',
    '<p hidden>no',
    '<p aria-hidden="true">no',
    '<p style="color:red; display : none">no',
    '<div style="visibility:hidden"><p>no</div>',
    '<div role="navigation">no</div>',
    '<button>no</button>',
    '<select><option>no</select>',
    '<!-- no -->',
    '<dialog>no</dialog>',
    '<header><nav>no</nav></header>',
    '<header><h1>no</h1><nav>no</nav></header>',
    '<textarea>no</textarea>',
    '<iframe>no</iframe>',
    '<img alt="no" onerror="no">',
  ])('leaves out %s', (hidden) => {
    expect(texts(`<p>before</p>${hidden}<p>after</p>`)).not.toContain('no');
    expect(texts(`<p>before</p>${hidden}`)).toEqual(['before']);
  });

  it.each([
    ['main', `<p>menu</p><main><h1>Title</h1><p>The text.</p></main><p>imprint</p>`],
    ['article', `<p>menu</p><article><header><h1>Title</h1></header><p>The text.</p></article>`],
    ['role="main"', `<p>menu</p><div role="main"><h1>Title</h1><p>The text.</p></div>`],
  ])('takes only the page’s %s', (_, html) => {
    expect(texts(html)).toEqual(['Title', 'The text.']);
  });

  it('takes the header of an article for a part of it', () => {
    const html = '<article><header><h2>Title</h2></header><p>The text.</p></article>';
    expect(texts(html)).toEqual(['Title', 'The text.']);
  });

  it('takes everything where articles are but comments', () => {
    const text = `Words. `.repeat(30).trim();
    expect(texts(`<p>${text}</p><article>Nice!</article>`)).toEqual([text, 'Nice!']);
  });

  it('keeps a header that holds the text’s title', () => {
    const html = '<header><h1>Title</h1><p>Ada</p></header><p>The text.</p><h1>Next</h1>';
    expect(roles(html)).toEqual([
      ['title', 'Title'],
      ['body', 'Ada'],
      ['body', 'The text.'],
      ['heading', 'Next'],
    ]);
  });

  it('reads the signs of a formula apart, and its source not at all', () => {
    const formula = '<mfrac><mi>a</mi><mn>2</mn></mfrac><annotation>\\frac a2</annotation>';
    expect(texts(`<p>of (<math>${formula}</math>).`)).toEqual(['of (a 2).']);
  });

  it('takes what is styled as part of a line for that', () => {
    expect(texts('<p>one <div style="display: inline">two</div> three')).toEqual([
      'one',
      'two three',
    ]);
  });

  it('never runs and never expands what a page declares', () => {
    const bomb = `<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY lol "lol">
      <!ENTITY lol2 "&lol;&lol;&lol;&lol;">]><html><body><p>&lol2;</p></body></html>`;
    expect(texts(bomb).join('')).not.toContain('lollol');
    expect(texts('<p>&lt;script&gt;alert(1)&lt;/script&gt;')).toEqual([
      '<script>alert(1)</script>',
    ]);
  });
});

describe('htmlParagraphs, given a page that means harm', () => {
  it('refuses elements nested as in no page', () => {
    expect(() => htmlParagraphs('<div>'.repeat(100_000))).toThrow(DocumentError);
    expect(texts(`${'<b>'.repeat(5_000)}deep`)).toEqual(['deep']);
  });

  it.each([
    ['unclosed tags', '<'],
    ['ampersands', '&'],
    ['unclosed comments', '<!--'],
    ['unclosed scripts', '<script>'],
    ['attributes', '<a '.padEnd(8, 'x=1 ')],
    ['closing tags', '</p>'],
    ['blanks', ' '],
    ['line breaks', '<br>'],
  ])('ends for a megabyte of %s', (_, piece) => {
    expect(htmlParagraphs(piece.repeat(1_000_000 / piece.length))).toBeDefined();
  });
});
