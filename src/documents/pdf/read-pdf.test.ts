import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { inEnglish } from '../../core/words.ts';
import type { DocumentText } from '../../core/document.ts';
import { DocumentError } from '../document-error.ts';
import type { ReadItem } from '../file-reader.ts';
import { FONT, pdfOf, stream } from './fixtures/pdf-by-hand.ts';
import { readPdf } from './read-pdf.ts';

const fixture = (name: string) => new URL(`fixtures/${name}`, import.meta.url);

async function read(bytes: Uint8Array<ArrayBuffer>, signal?: AbortSignal): Promise<DocumentText> {
  const file = { name: 'paper.pdf', bytes };
  const items: ReadItem[] = [];
  for await (const item of readPdf(file, { signal })) items.push(item);
  expect(items).toHaveLength(1);
  const [item] = items;
  if (item?.kind !== 'document') throw new Error('No document.');
  return { ...item.document, notes: item.document.notes.map(inEnglish) };
}

const bytesOf = (name: string) => new Uint8Array(readFileSync(fixture(name)));
const readFixture = (name: string) => read(bytesOf(name));

async function errorOf(reading: Promise<unknown>): Promise<DocumentError> {
  const error: unknown = await reading.then(
    () => null,
    (cause: unknown) => cause,
  );
  if (error instanceof DocumentError) return error;
  throw new Error(`No DocumentError: ${String(error)}`);
}

/** The sentences of a LaTeX source: its lines without commands, and those with a citation or footnote. */
function sentencesOf(name: string): string[] {
  return readFileSync(fixture(name), 'utf8')
    .split('\n')
    .map((line) => line.replace(/ \\cite\{.*\}|\\footnote\{.*\}/gu, ''))
    .map((line) => line.replace('\\IEEEPARstart{E}{very}', 'EVERY'))
    .filter((line) => /^[A-Z][^\\]*\.$/u.test(line))
    .map(plain);
}

/** Without what typesetting changes. */
function plain(text: string): string {
  return text
    .replace(/[’‘]/gu, "'")
    .replace(/\s+/gu, ' ')
    .replace(/\. ?\[.*?\]/gu, '.');
}

function expectInOrder(text: string, parts: readonly string[]): void {
  let position = 0;
  for (const part of parts) {
    const found = text.indexOf(part, position);
    expect(found, `'${part}' after '${text.slice(Math.max(0, position - 40), position)}'`).not.toBe(
      -1,
    );
    position = found + part.length;
  }
}

/** A page with Helvetica as /F, and as /C a Chinese font that the file only names. */
function withChineseFont(content: string): Uint8Array<ArrayBuffer> {
  return pdfOf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 300] /Contents 4 0 R
      /Resources << /Font << /C 5 0 R /F 8 0 R >> >> >>`,
    stream(content),
    `<< /Type /Font /Subtype /Type0 /BaseFont /STSong /Encoding /UniGB-UCS2-H
      /DescendantFonts [6 0 R] >>`,
    `<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong /FontDescriptor 7 0 R
      /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> >>`,
    `<< /Type /FontDescriptor /FontName /STSong /Flags 4 /FontBBox [0 0 1000 1000]
      /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ]);
}

describe('readPdf on a two-column paper made by LaTeX', async () => {
  const document = await readFixture('two-column.pdf');

  it('gives every sentence whole and in order', () => {
    const sentences = sentencesOf('two-column.tex');
    expect(sentences.length).toBeGreaterThan(60);
    const text = plain(document.text)
      .replace(/ \[\d\](, \[\d\])*\./gu, '.')
      .replace('most.1', 'most.');
    expectInOrder(text, sentences);
  });

  it('mends words at line ends and keeps the hyphens that words have', () => {
    expect(document.text).toContain('overconfident');
    expect(document.text).toContain('eighty-eight');
    expect(document.text).toContain('self-contained');
    expect(document.text).not.toMatch(/\p{L}- \p{L}|[\uFB00-\uFB06\u00AD]/u);
  });

  it('joins the initial of the first paragraph with its word', () => {
    expect(document.text).toContain('\n\nEVERY collection that grows');
  });

  it('puts notes, tables and figures between paragraphs, never into them', () => {
    const paragraphs = document.text.split('\n\n');
    expect(paragraphs).toContain('The work was supported by a grant that does not exist.');
    expect(paragraphs).toContain(
      '1 Sentences shorter than four words are never shown on their own.',
    );
    const caption = paragraphs.findIndex((paragraph) => paragraph.startsWith('Fig. 1.'));
    expect(paragraphs[caption + 1]).toMatch(/^Two findings surprised us/u);
  });

  it('drops the running heads, the page numbers and the stamp on the margin', () => {
    expect(document.text).not.toMatch(/imaginary libraries/iu);
    expect(document.text).not.toContain('arXiv');
    expect(document.text).not.toMatch(/^\d+$/mu);
  });

  it('finds title, headings and references', () => {
    expect(document.title).toBe(
      'Catalogues Without Cataloguers: Sorting a Reading Room by What Its Pages Say',
    );
    const headings = document.headings.map((start) => document.text.slice(start).split('\n')[0]);
    expect(headings).toEqual([
      document.title,
      'I. INTRODUCTION',
      'II. RELATED WORK',
      'III. METHOD',
      'A. Passages',
      'B. Evidence',
      'C. Thresholds',
      'IV. RESULTS',
      'V. MISTAKES',
      'VI. DISCUSSION',
      'VII. CONCLUSION',
      'REFERENCES',
    ]);
    const { start, end } = document.references!;
    expect(document.text.slice(start, end)).toMatch(/^REFERENCES\n\n\[1\] E\. Marsh.*2019\.$/su);
  });
});

describe('readPdf on other pages', () => {
  it('reads a report of one column over several pages', async () => {
    const { text, title, headings, notes } = await readFixture('one-column.pdf');
    expectInOrder(plain(text).replace('lost.1', 'lost.'), sentencesOf('one-column.tex'));
    expect(text).not.toMatch(/Annual Report|Page \d/u);
    expect(text).toContain('not be determined, since the thermometer was replaced on the fifth.');
    expect(text).toContain(
      '\n\n• The tide gauge was repaired in March.\n\n• The anemometer was not.\n\n',
    );
    expect(title).toBe('What the Harbour Remembers');
    expect(headings.map((start) => text.slice(start).split('\n')[0])).toEqual([
      title,
      '1 The instruments',
      '1.1 What is measured',
      '2 The year in water',
      '3 The year in wind',
      '4 What we intend',
    ]);
    expect(notes).toEqual([]);
  });

  it('reads a page printed from Chromium, with columns between wide paragraphs', async () => {
    const { text, title } = await readFixture('web-page.pdf');
    const source = readFileSync(fixture('web-page.html'), 'utf8');
    const parts = [...source.matchAll(/<(?:h\d|p)[^>]*>(.*)<\/(?:h\d|p)>/gu)].map(
      (match) => match[1]!,
    );
    expect(text.split('\n\n')).toEqual(parts);
    expect(title).toBe('Notes on a Slow Garden');
  });

  it('reads what is locked against changes alone', async () => {
    const [locked, open] = await Promise.all([
      readFixture('locked-against-changes.pdf'),
      readFixture('web-page.pdf'),
    ]);
    expect(locked.text).toBe(open.text);
  });

  it('says which pages have no text', async () => {
    const { notes, text } = await readFixture('partly-scanned.pdf');
    expect(notes).toEqual(['Page 2 has no text: pictures, or nothing.']);
    expect(text).toContain('A garden that is looked at every day');
    expect(text).toContain('The fence wants paint');
  });

  it('leaves the bytes of the file as they were', async () => {
    const bytes = bytesOf('web-page.pdf');
    await read(bytes);
    expect(bytes).toEqual(bytesOf('web-page.pdf'));
  });
});

describe('readPdf on bad files', () => {
  it('says that a file is locked', async () => {
    const { message, advice } = await errorOf(readFixture('locked.pdf'));
    expect(message).toBe('This PDF is locked with a password.');
    expect(advice).toContain('save a copy without one');
  });

  it('says that a scan needs text recognition', async () => {
    const { message, advice } = await errorOf(readFixture('scanned.pdf'));
    expect(message).toBe('This PDF has no text, only pictures of pages.');
    expect(advice).toContain('OCR');
  });

  it('says that a file is damaged', async () => {
    const whole = bytesOf('two-column.pdf');
    const noise = new Uint8Array(2_000).map((_, index) => (index * 7919) % 251);
    for (const bytes of [whole.subarray(0, 3_000), noise, new Uint8Array(0)]) {
      expect((await errorOf(read(bytes))).message).toMatch(/damaged|no pages/u);
    }
  });

  it('says that a file has no pages', async () => {
    const bytes = pdfOf([
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Kids [] /Count 0 >>',
    ]);
    expect((await errorOf(read(bytes))).message).toBe('This PDF has no pages.');
  });

  it('says that text is left out whose letters the file does not tell', async () => {
    const chinese = 'BT /C 12 Tf 20 200 Td <4E2D6587> Tj ET';
    const english = 'BT /F 12 Tf 20 160 Td (English words) Tj ET';
    const { text, notes } = await read(withChineseFont(chinese + english));
    expect(text).toBe('English words');
    expect(notes).toEqual([expect.stringMatching(/^Some text is left out\. It is Chinese/u)]);
    const { message } = await errorOf(read(withChineseFont(chinese)));
    expect(message).toMatch(/^The letters of this PDF cannot be told\. It is Chinese/u);
  });

  it('never runs the scripts of a file', async () => {
    const { text } = await read(
      pdfOf([
        '<< /Type /Catalog /Pages 2 0 R /OpenAction << /S /JavaScript /JS (globalThis.ran = true) >> >>',
        '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 300] /Contents 4 0 R ${FONT} >>`,
        stream('BT /F 12 Tf 20 200 Td (Harmless words) Tj ET'),
      ]),
    );
    expect(text).toBe('Harmless words');
    expect(globalThis).not.toHaveProperty('ran');
  });

  it('stops when it is told to', async () => {
    const whole = bytesOf('two-column.pdf');
    await expect(read(whole, AbortSignal.abort(new Error('enough')))).rejects.toThrow('enough');
    const controller = new AbortController();
    const reading = read(whole, controller.signal);
    controller.abort(new Error('changed my mind'));
    await expect(reading).rejects.toThrow('changed my mind');
  });
});
