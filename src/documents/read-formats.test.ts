import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readOne } from './fixtures/read-one.ts';
import { readFile } from './read-file.ts';

const FILES = [
  'paper.md',
  'paper.html',
  'paper.tex',
  'paper.rtf',
  'paper.docx',
  'paper.odt',
  'paper.epub',
  'writer.docx',
  'writer.odt',
  'writer.rtf',
];

/** What every format says, whatever it does with formulas and authors. */
const PARAGRAPHS = [
  'On the Tags of Small Papers',
  'Introduction',
  'Three questions are asked:',
  'Methods and Results',
  'Data',
  'Tag\tPapers\nvision\t12\nwords\t7',
  'Results',
  'The loss falls with the number of papers:',
  'Nothing is said of other sets.',
  'References',
  'Dewey, M. (1876). A classification and subject index. Amherst.',
  'Luhn, H. P. (1958). The automatic creation of literature abstracts. IBM Journal, 2(2), 159–165.',
];

const ABSTRACT =
  'We tag papers that nobody wrote. A naïve tagger of five lines reaches 97.3 % on them.';

const read = (file: string) =>
  readOne(readFile, readFileSync(new URL(`fixtures/paper/${file}`, import.meta.url)));

describe.each(FILES)('%s', (file) => {
  it('says what the paper says', async () => {
    const { title, text } = await read(file);
    const paragraphs = text.split('\n\n');
    expect(title).toBe('On the Tags of Small Papers');
    expect(paragraphs.filter((each) => PARAGRAPHS.includes(each))).toEqual(PARAGRAPHS);
    expect(text).toMatch(
      /\n\nReaders sort papers by hand, which takes long\. A tagger with weights .*and a bias .*sorts them at once, see the project\./,
    );
    expect(text).toMatch(
      /\n\n(?:•\t)?Which words matter\?\n\n(?:•\t)?How many papers are enough\?\n\n/,
    );
    expect(text).toMatch(
      /Table 1 counts the papers of the “Zürich” set (?:–|--) each is made up\./,
    );
  });

  it('has the paper’s headings and references, each where it stands', async () => {
    const { text, headings, references } = await read(file);
    const words = headings.map((offset) => text.slice(offset).split('\n')[0]!);
    expect(words.filter((each) => each !== 'Abstract' && each !== PARAGRAPHS[0])).toEqual([
      'Introduction',
      'Methods and Results',
      'Data',
      'Results',
      'References',
    ]);
    expect(text.slice(references!.start, references!.end)).toBe(PARAGRAPHS.slice(-3).join('\n\n'));
  });

  it('keeps the abstract, leaves footnotes out', async () => {
    const { text } = await read(file);
    // pandoc puts it into a variable that its template for RTF does not use.
    expect(text.includes(ABSTRACT)).toBe(file !== 'paper.rtf');
    expect(text.includes('This footnote')).toBe(file === 'paper.md');
  });
});

it.each([
  ['paper.tex', 'L = a/n + alpha'],
  ['paper.docx', 'L=a/n+α'],
  ['paper.odt', 'L = a n + α'],
  ['paper.epub', 'L = a n + α'],
])('%s keeps its formula', async (file, formula) => {
  expect((await read(file)).text).toContain(`\n\n${formula}\n\n`);
});
