import { expect, type Locator, type Page } from '@playwright/test';
import { TaglightPage } from './page-parts.ts';

interface GivenFile {
  readonly name: string;
  readonly text: string;
}

/** The place for documents. */
export class DocumentsPage extends TaglightPage {
  readonly table: Locator;
  /** What the keys act on. */
  readonly activeRow: Locator;
  readonly rows: Locator;
  readonly openFiles: Locator;
  readonly counts: Locator;
  readonly pane: Locator;

  constructor(page: Page) {
    super(page);
    this.table = page.getByRole('table', { name: 'Documents' });
    this.activeRow = this.table.locator('[data-active="true"]');
    // All but the head's row.
    this.rows = this.table.getByRole('row').filter({ has: page.getByRole('cell') });
    this.openFiles = page.getByLabel('Open files');
    this.counts = page.getByRole('group', { name: 'Documents of each tag' });
    this.pane = page.locator('#document-pane');
  }

  async openPlace(): Promise<void> {
    await this.open('/#/documents');
  }

  async bring(files: readonly GivenFile[]): Promise<void> {
    await this.openFiles.setInputFiles(
      files.map(({ name, text }) => ({
        name,
        mimeType: 'application/octet-stream',
        buffer: Buffer.from(text),
      })),
    );
  }

  row(name: string | RegExp): Locator {
    return this.rows.filter({ hasText: name });
  }

  /** Waits until nothing is under way, with so many rows shown. */
  async settled(count: number): Promise<void> {
    await expect(this.table).toHaveAttribute('aria-rowcount', `${count + 1}`, { timeout: 60_000 });
    await expect(this.page.getByRole('progressbar')).toBeHidden({ timeout: 60_000 });
    // The last ones are being kept for a moment after that.
    const underWay = this.table.locator('[data-state="waiting"], [data-state="encoding"]');
    await expect(underWay).toHaveCount(0);
  }

  /** What a column says, from the first row on the screen to the last. */
  async column(name: string): Promise<string[]> {
    const headers = await this.table.getByRole('columnheader').allTextContents();
    const place = headers.findIndex((header) => header.trim() === name);
    const rows = await this.rows.all();
    return Promise.all(rows.map((row) => row.getByRole('cell').nth(place).innerText()));
  }
}

export const LANGUAGE = `Question answering over long documents

A language model reads a document and answers questions in words. We fine-tune a transformer with
attention on text pairs and compare it to retrieval with sparse vectors of tokens.`;

export const VISION = `Segmenting leaves in images

We train a convolutional network that finds leaves in photographs. Images are cut, flipped and
coloured at random; object detection and segmentation are scored by overlap of masks.`;

export const REFERENCES = `@comment{kept as it is}
@article{smith2020,
  title = {Object detection in satellite images},
  abstract = {A convolutional network finds ships and cars in pictures from above.},
}
@inproceedings{jones2021,
  title = {Deploying and monitoring machine learning models},
  abstract = {Pipelines, versioning and tests keep models in production healthy.},
}
`;

const TABLE = `id,title,description
1,Translation of rare languages,A sequence model translates text between languages with few parallel sentences.
2,Faces in video,A detector follows faces from frame to frame of a video.
3,Feature stores,How to serve features to models in production and track experiments.
`;

const PAGE = `<!doctype html><title>Pruning of language models</title><nav>Home</nav>
<article><h1>Pruning of language models</h1><p>Half of the weights of a transformer for text can go
without loss.</p><script>document.title = 'run'</script></article>`;

export const FILES: readonly GivenFile[] = [
  { name: 'answers.txt', text: LANGUAGE },
  { name: 'leaves.md', text: VISION },
  { name: 'library.bib', text: REFERENCES },
  { name: 'projects.csv', text: TABLE },
  { name: 'pruning.html', text: PAGE },
];
/** Documents in FILES. */
export const DOCUMENTS = 8;
