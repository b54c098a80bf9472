import Papa from 'papaparse';

export interface FolderFile {
  readonly name: string;
  readonly content: string;
}

/** How many texts stand alone, in each format; the others share a table and a list of references. */
const ALONE = { txt: 300, md: 200, html: 100 } as const;
const IN_LIST = 150;

const PAPERS = 45;
const PAPER_WORDS = 600;
const SECTION_WORDS = 150;

/**
 * A folder such as people have: short texts as files of their own, in a table and in a list of
 * references, and papers with headings. As many documents as there are texts, and 45 more.
 * @param texts more than 750
 */
export function mixedFolder(texts: readonly string[]): FolderFile[] {
  let next = 0;
  const take = (count: number): readonly string[] => texts.slice(next, (next += count));
  const plain = take(ALONE.txt).map((text, n) => file(`notes/${n}.txt`, text));
  const markdown = take(ALONE.md).map((text, n) => file(`notes/${n}.md`, `${text}\n`));
  const html = take(ALONE.html).map((text, n) => file(`pages/${n}.html`, page(text)));
  const references = file('library.bib', take(IN_LIST).map(entry).join('\n'));
  const rows = take(texts.length - next).map((text, n) => ({ id: n, abstract: text }));
  const table = file('export.csv', Papa.unparse(rows));
  return [...plain, ...markdown, ...html, references, table, ...papers(texts)];
}

function file(name: string, content: string): FolderFile {
  return { name, content };
}

function page(text: string): string {
  const title = text.slice(0, text.indexOf('.'));
  return `<!doctype html><title>${escaped(title)}</title><nav>Home</nav><article><p>${escaped(text)}</p></article>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

function entry(text: string, index: number): string {
  const words = text.replaceAll(/[{}\\@%$#&_^~"]/g, ' ');
  return `@article{key${index},\n  abstract = {${words}},\n}\n`;
}

/** Of words of all texts, each paper from another place on, so that no two share a passage. */
function papers(texts: readonly string[]): FolderFile[] {
  const words = texts.join(' ').split(/\s+/).filter(Boolean);
  const step = Math.floor((words.length - PAPER_WORDS) / PAPERS);
  return Array.from({ length: PAPERS }, (_, paper) => {
    const own = words.slice(paper * step, paper * step + PAPER_WORDS);
    const sections = Array.from({ length: PAPER_WORDS / SECTION_WORDS }, (__, section) => {
      const body = own.slice(section * SECTION_WORDS, (section + 1) * SECTION_WORDS).join(' ');
      return `## Section ${paper}.${section + 1}\n\n${body}\n`;
    });
    return file(`papers/${paper}.md`, `# Paper ${paper}\n\n${sections.join('\n')}`);
  });
}
