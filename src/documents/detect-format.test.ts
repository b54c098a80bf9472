import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { detectFormat } from './detect-format.ts';
import { compoundFile } from './fixtures/compound-file.ts';

const zip = (...names: readonly string[]) =>
  zipSync(Object.fromEntries(names.map((name) => [name, strToU8(name)])));
const withMimetype = (mimetype: string) =>
  zipSync({ mimetype: strToU8(mimetype), a: strToU8('a') });
const formatOf = (content: string, name = 'file') => detectFormat(strToU8(content), name);

describe('detectFormat, by contents', () => {
  it.each([
    ['docx', zip('[Content_Types].xml', 'word/document.xml')],
    ['xlsx', zip('[Content_Types].xml', 'xl/workbook.xml')],
    ['odt', withMimetype('application/vnd.oasis.opendocument.text')],
    ['epub', withMimetype('application/epub+zip')],
    ['zip', zip('a.pdf', 'b/word.docx')],
    ['slides', zip('ppt/presentation.xml')],
    ['iwork', zip('Index/Document.iwa')],
    ['other-opendocument', withMimetype('application/vnd.oasis.opendocument.spreadsheet')],
    [null, zip('archive/data.pkl', 'archive/data/0')],
    ['zip', zip('a.txt').slice(0, 40)],
    ['encrypted-office', compoundFile('EncryptionInfo', 'EncryptedPackage')],
    ['old-word', compoundFile('1Table', 'WordDocument')],
    ['old-excel', compoundFile('Workbook')],
    ['old-office', compoundFile('PowerPoint Document')],
    [null, Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d)],
    [null, Uint8Array.from({ length: 2000 }, (_, index) => (index * 7919) % 251)],
  ] as const)('finds %s', (format, bytes) => {
    expect(detectFormat(bytes, 'paper.txt')).toBe(format);
  });

  it.each([
    ['pdf', '%PDF-1.7\n%âãÏÓ'],
    ['pdf', 'HTTP/1.1 200 OK\n\n%PDF-1.7\n\0\0\0'],
    ['text', 'A PDF file begins with %PDF- and a number.'],
    ['rtf', '{\\rtf1\\ansi Words}'],
    ['html', '<!DOCTYPE html><title>x</title>'],
    ['html', '<?xml version="1.0"?>\n<!-- made by hand -->\n<html xmlns="x"><body/></html>'],
    ['html', '<div class="a"><p>Words</p></div>'],
    [null, '<svg xmlns="http://www.w3.org/2000/svg"><text>no</text></svg>'],
    ['latex', '% !TEX root\n\\RequirePackage{x}\n\\documentclass[11pt]{article}'],
    ['text', 'A text on LaTeX.\n\nIt begins with\n\\documentclass{article}\n'],
    ['bibtex', '% Encoding: UTF-8\n\n@Article{key,\n title = {x}}'],
    ['ris', '\nTY  - JOUR\nTI  - On tags\nER  - \n'],
    ['nbib', '\nPMID- 123\nTI  - On tags\n'],
    ['csl-json', '[{"id": "a", "type": "article-journal", "issued": {"date-parts": [[2019]]}}]'],
    ['json', '[{"id": 1, "type": "article", "text": "Words"}]'],
    ['json', '{\n  "rows": [{"text": "Words"}]\n}'],
    ['jsonl', '{"text": "Words"}\n{"text": "More"}\n'],
    ['csv', 'id,title,text\n1,On tags,"Words, and\nmore"\n2,Next,Words'],
    ['csv', 'title;text;tag\nA;B, C;nlp\nD;E;cv\n'],
    ['tsv', 'title\ttext\nA\tB, C'],
    ['markdown', '# On tags\n\nWords'],
    ['markdown', '---\ntitle: On tags\n---\n\nWords'],
    ['markdown', 'See [this](https://example.org) page.'],
    ['text', 'Dear Ada,\n\nThe tags, which you made, are good, I think.\nYours,\nCharles'],
    ['text', 'Roses are red, they say\nviolets are blue, too\nwords, words'],
    ['text', '[1] is a number in brackets'],
    ['text', 'Words'],
  ] as const)('finds %s in %s', (format, content) => {
    expect(formatOf(content)).toBe(format);
  });

  it.each([
    ['%PDF-1.7', 'paper.docx', 'pdf'],
    ['<!DOCTYPE html><p>Words', 'library.bib', 'html'],
    ['TY  - JOUR\nER  - \n', 'library.csv', 'ris'],
    ['@book{a,\n title={b}}', 'library.ris', 'bibtex'],
    ['title\ttext\tid\nA\tB\t1\n', 'table.csv', 'tsv'],
    ['title,text,id\nA,B,1\nA,B,2\n', 'table.txt', 'csv'],
    ['{"text": "Words"}\n{"text": "More"}', 'rows.json', 'jsonl'],
    ['\\documentclass{article}', 'paper.md', 'latex'],
    ['Just words.', 'library.bib', 'text'],
    ['Just words.', 'page.html', 'text'],
    ['Just words.', 'rows.json', 'text'],
    ['Just words.', 'paper.pdf', 'text'],
  ])('believes %s rather than the name %s', (content, name, format) => {
    expect(formatOf(content, name)).toBe(format);
  });
});

describe('detectFormat, where contents leave it open', () => {
  it.each([
    ['Words', 'a.md', 'markdown'],
    ['# A comment\nWords', 'notes.txt', 'text'],
    ['<div align="center">Logo</div>\n\n# Name', 'README.md', 'markdown'],
    ['title\nOn tags\nOn words\n', 'titles.csv', 'csv'],
    ['title\nOn tags\n', 'titles.tsv', 'tsv'],
    ['\\section{Use}\nWords', 'chapter.tex', 'latex'],
    ['My library\n@book{a, title={b}}', 'library.bib', 'bibtex'],
    ['[1, 2', 'rows.json', 'json'],
    ['\\NeedsTeXFormat{LaTeX2e}', 'style.sty', null],
    ['body { margin: 0 }', 'page.css', null],
  ])('takes %j by the name %s', (content, name, format) => {
    expect(formatOf(content, name)).toBe(format);
  });
});

it.each([
  ['a preamble without its beginning', '\\newcommand{\\a}{b}\n'],
  ['comments before no page', '<!-- -->'],
  ['a tag without an end', '<aaaaaaaa'],
])('ends for a head of %s', (_, piece) => {
  const head = piece.repeat(65_536 / piece.length);
  expect(['text', 'markdown']).toContain(formatOf(head, 'a'));
  expect(formatOf(head, 'a.html')).toBe('text');
  expect(formatOf('\n'.repeat(65_536), 'a.bib')).toBe('text');
});

it.each(['\n', ' ', '%\n', '\\a\n', '[', '<!--', '@', 'a,', '"', '{"a', '- a\n'])(
  'ends for a head of %j alone',
  (piece) => {
    expect(formatOf(piece.repeat(65_536 / piece.length))).toBeDefined();
  },
);
