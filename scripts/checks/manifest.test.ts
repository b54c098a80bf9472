import { readFileSync, statSync } from 'node:fs';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import * as v from 'valibot';
import { isCheckpoint } from '../../src/app/documents/is-checkpoint.ts';
import { hashOfPlace, PLACES } from '../../src/app/place.ts';
import { detectFormat } from '../../src/documents/detect-format.ts';
import type { DocumentFormat } from '../../src/documents/file-reader.ts';
import { FIELDS, SHARE_ACTION } from '../../src/storage/shares/share.ts';
import { Manifest } from './manifest-schema.ts';

const manifest = v.parse(Manifest, JSON.parse(readFileSync('public/manifest.webmanifest', 'utf8')));
const [documents, encoders] = manifest.file_handlers;
const page = readFileSync('index.html', 'utf8');

const paper = (name: string): Uint8Array => readFileSync(`src/documents/fixtures/paper/${name}`);

/** A file of each format; those of text are known by their extension alone. */
const SAMPLES: Record<DocumentFormat, Uint8Array> = {
  text: strToU8('Plain words.'),
  markdown: strToU8('Plain words.'),
  html: strToU8('Words, <b>some</b> of them bold.'),
  latex: strToU8('Words, \\emph{some} of them set off.'),
  pdf: readFileSync('src/documents/pdf/fixtures/one-column.pdf'),
  docx: paper('paper.docx'),
  odt: paper('paper.odt'),
  epub: paper('paper.epub'),
  rtf: paper('paper.rtf'),
  csv: strToU8('title\nA column\n'),
  tsv: strToU8('title\nA column\n'),
  xlsx: zipSync({ 'xl/workbook.xml': strToU8('<workbook/>') }),
  json: strToU8('[1, 2]'),
  jsonl: strToU8('[1, 2]'),
  bibtex: strToU8('My library\n@article{smith,}'),
  ris: strToU8('My library\nTY  - JOUR'),
  nbib: strToU8('My library\nPMID- 1'),
  'csl-json': strToU8('[{"type": "book", "issued": {}}]'),
  zip: zipSync({ 'a.txt': strToU8('Plain words.') }),
};

const FORMATS: Record<string, readonly DocumentFormat[]> = {
  'text/plain': ['text'],
  'text/markdown': ['markdown'],
  'text/html': ['html'],
  'application/x-tex': ['latex'],
  'application/pdf': ['pdf'],
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': ['docx'],
  'application/vnd.oasis.opendocument.text': ['odt'],
  'application/epub+zip': ['epub'],
  'application/rtf': ['rtf'],
  'text/csv': ['csv'],
  'text/tab-separated-values': ['tsv'],
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': ['xlsx'],
  'application/json': ['json', 'csl-json'],
  'application/x-ndjson': ['jsonl'],
  'application/x-bibtex': ['bibtex'],
  'application/x-research-info-systems': ['ris'],
  'application/nbib': ['nbib'],
  'application/zip': ['zip'],
};

/** Width and height of a PNG file, in its header. */
function pngSize(path: string): string {
  const header = readFileSync(path);
  expect(header.toString('latin1', 1, 4)).toBe('PNG');
  return `${header.readUInt32BE(16)}x${header.readUInt32BE(20)}`;
}

describe('manifest', () => {
  it('is linked, with the picture that iOS takes', () => {
    expect(page).toContain('<link rel="manifest" href="./manifest.webmanifest" />');
    expect(page).toContain('<link rel="apple-touch-icon" href="./icons/icon-180.png" />');
    expect(pngSize('public/icons/icon-180.png')).toBe('180x180');
  });

  it.each([...manifest.icons, ...manifest.screenshots])('has $src at $sizes', ({ src, sizes }) => {
    const path = `public/${src}`;
    expect(src.endsWith('.svg') ? 'any' : pngSize(path)).toBe(sizes);
    expect(statSync(path).size).toBeLessThan(150_000);
  });

  it.each(['any', 'maskable'])(
    'has icons for the purpose %s in the sizes that are asked for',
    (purpose) => {
      const sizes = manifest.icons.flatMap((icon) => (icon.purpose === purpose ? icon.sizes : []));
      expect(sizes).toEqual(expect.arrayContaining(['192x192', '512x512']));
    },
  );

  it('has the same colours as the page in its light form', () => {
    const light = `content="${manifest.theme_color}" media="(prefers-color-scheme: light)"`;
    expect(page).toContain(light);
    expect(manifest.background_color).toBe(manifest.theme_color);
  });

  // An `id` would be resolved against the origin alone, and make one app of all that are hosted there.
  it('opens at addresses below its own path that differ by their hash alone', () => {
    const opened = [
      manifest.start_url,
      ...manifest.shortcuts.map(({ url }) => url),
      ...manifest.file_handlers.map(({ action }) => action),
    ];
    // A change of hash loads no page, so a launch ends no work of the window that is open.
    const places = PLACES.map((place) => `./${hashOfPlace(place)}`);
    for (const address of opened) expect(places).toContain(address);
    expect(manifest.shortcuts.map(({ url }) => url)).toEqual(places);
  });
});

describe('file handlers', () => {
  it('offer every format that is read', () => {
    expect(Object.keys(documents!.accept)).toEqual(Object.keys(FORMATS));
    const offered = Object.values(FORMATS).flat();
    expect(offered.toSorted()).toEqual(Object.keys(SAMPLES).toSorted());
  });

  it.each(
    Object.entries(documents!.accept).flatMap(([type, extensions]) =>
      extensions.flatMap((extension) =>
        (FORMATS[type] ?? []).map((format) => ({ extension, format })),
      ),
    ),
  )('offer $extension, which is read as $format', ({ extension, format }) => {
    expect(detectFormat(SAMPLES[format], `file${extension}`)).toBe(format);
  });

  it('offer what an import takes', () => {
    for (const extension of Object.values(encoders!.accept).flat()) {
      expect(isCheckpoint([{ name: `file${extension}` }])).toBe(true);
    }
    expect(documents!.action).toBe(`./${hashOfPlace('documents')}`);
    expect(encoders!.action).toBe(`./${hashOfPlace('encoders')}`);
  });
});

describe('share target', () => {
  it('is where the service worker takes it up, in the fields that it reads', () => {
    const { action, params } = manifest.share_target;
    expect(action).toBe(`./${SHARE_ACTION}`);
    expect({ ...params, files: params.files.map(({ name }) => name) }).toEqual({
      ...FIELDS,
      files: [FIELDS.files],
    });
  });

  it('takes the same documents, and tag sets', () => {
    const [files] = manifest.share_target.params.files;
    const types = Object.keys(documents!.accept).filter((type) => !type.startsWith('text/'));
    const extensions = [...Object.values(documents!.accept).flat(), '.taglight.json'];
    expect(files?.accept).toEqual([
      'text/*',
      ...types,
      // What systems call files whose type they do not know, such as reference lists.
      'application/octet-stream',
      ...extensions,
    ]);
  });
});
