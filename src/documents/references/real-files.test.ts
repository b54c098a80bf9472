import type { FileReader } from '../file-reader.ts';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readAll } from '../tables/fixtures/read-all.ts';
import { readBibtex } from './read-bibtex.ts';
import { readCslJson } from './read-csl-json.ts';
import { readNbib } from './read-nbib.ts';
import { readRis } from './read-ris.ts';
import { writeBibtexKeywords } from './write-bibtex-keywords.ts';
import { writeRisKeywords } from './write-ris-keywords.ts';

const bytesOf = (name: string) =>
  Uint8Array.from(readFileSync(new URL(`fixtures/${name}`, import.meta.url)));

async function read(reader: FileReader, name: string) {
  const { documents, problems } = await readAll(reader, bytesOf(name));
  expect(problems).toEqual([]);
  return documents.map(({ part, text }) => [part, text]);
}

describe('files as programs write them', () => {
  it("reads Pandoc's BibTeX and biblatex", async () => {
    const smith = ['smith:1999', 'BERT_base #1 {Curly} ~ Tilde'];
    const title = 'Étude of E. Coli & 50% More: A $5 Study';
    expect(await read(readBibtex, 'pandoc.bib')).toEqual([['müller2020', title], smith]);
    expect(await read(readBibtex, 'pandoc-biblatex.bib')).toEqual([
      [
        'müller2020',
        `${title}\n\nWe measure CO₂ (p < 0.05) in Zürich — naïvely. Then we “conclude”.`,
      ],
      smith,
    ]);
  });

  it("reads Pandoc's CSL JSON", async () => {
    expect(await read(readCslJson, 'pandoc.json')).toEqual([
      [
        'müller2020',
        'Étude of E. coli & 50% more: a $5 study\n\n' +
          'We measure CO2 (p < 0.05) in Zürich — naïvely. Then we “conclude”.\n\nmicrobiology, R&D',
      ],
      ['smith:1999', 'BERT_base #1 {curly} ~ tilde'],
    ]);
  });

  it('reads RIS in the ways of Zotero and EndNote', async () => {
    expect(await read(readRis, 'zotero.ris')).toEqual([
      [
        'entry 1',
        'Deep learning on graphs: a survey\n\n' +
          'We survey nothing – at length. Two lines follow\nin one abstract.\n\n' +
          'graphs, Computer Science - Machine Learning',
      ],
      ['entry 2', 'In vivo tagging'],
    ]);
    expect(await read(readRis, 'endnote.ris')).toEqual([
      ['17', 'Deep learning on graphs\n\nWe survey nothing.\n\ngraphs, learning'],
      ['18', 'Tagging'],
    ]);
  });

  it("reads PubMed's NBIB", async () => {
    expect(await read(readNbib, 'pubmed.nbib')).toEqual([
      [
        '10000001',
        'Deep learning on graphs of patients: a randomised trial of nothing in particular.\n\n' +
          'BACKGROUND: Nothing is known. METHODS: We looked (n = 12). RESULTS: P < 0.05. ' +
          'CONCLUSIONS: More is needed.\n\ngraphs, Deep Learning, Neural Networks, Computer',
      ],
      ['10000002', 'A note.'],
    ]);
  });

  it('writes a tag into each, in one place', () => {
    const bibtex = bytesOf('pandoc-biblatex.bib');
    const written = writeBibtexKeywords(bibtex, new Map([['müller2020', ['x']]]), { prefix: '' });
    expect(Buffer.from(written).toString()).toBe(
      Buffer.from(bibtex).toString().replace('“conclude”.}\n', '“conclude”.},\n  keywords = {x}\n'),
    );
    const ris = bytesOf('zotero.ris');
    const tagged = writeRisKeywords(ris, new Map([['entry 1', ['x']]]), { prefix: 'tag:' });
    expect(Buffer.from(tagged).toString()).toBe(
      Buffer.from(ris).toString().replace('Learning\r\nER', 'Learning\r\nKW  - tag:x\r\nER'),
    );
  });
});
