import { readFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import miniLm from '../../public/models/all-MiniLM-L6-v2/manifest.json' with { type: 'json' };
import {
  bytesWhileMadeReady,
  ENCODER_CATALOGUE,
  findForm,
  sizeOfForm,
} from './encoder-catalogue.ts';

const FORMS = ENCODER_CATALOGUE.flatMap(({ forms }) => forms);
const FILES = FORMS.flatMap(({ source }) => (source.at === 'hub' ? source.files : []));

/** BERT's parameters, with embeddings, their norm and the pooler. */
function bertParameters(vocabulary: number, hidden: number, layers: number): number {
  const norm = 2 * hidden;
  const square = hidden * hidden + hidden;
  const feedForward = 2 * 4 * hidden * hidden + 5 * hidden;
  const embeddings = (vocabulary + 512 + 2) * hidden + norm;
  return embeddings + layers * (4 * square + feedForward + 2 * norm) + square;
}

describe('the encoder catalogue', () => {
  it('finds a form with its encoder, and nothing for another id', () => {
    expect(findForm('scibert-int8')).toMatchObject({
      encoder: { name: 'SciBERT' },
      form: { precision: 'int8', backends: ['wasm'] },
    });
    expect(findForm('scibert')).toBeNull();
  });

  it('gives each form an id of its own, fit for a folder', () => {
    const ids = FORMS.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[\w-]+$/);
  });

  it('counts the parameters that the shapes have', () => {
    const parameters = ENCODER_CATALOGUE.map((encoder) => encoder.parameters);
    expect(parameters).toEqual([bertParameters(30_522, 384, 6), bertParameters(31_090, 768, 12)]);
  });

  it('adds up what a form takes, and says when that is rounded', () => {
    const { form } = findForm('scibert-fp16')!;
    expect(sizeOfForm(form)).toEqual({ bytes: 219_717_928, exact: false });
  });

  it('counts the download and what is made of it, as both are there for a while', () => {
    const room = (id: string): number => bytesWhileMadeReady(findForm(id)!.form, 100);
    expect(['scibert-int8', 'scibert-fp16', 'scibert-pytorch'].map(room)).toEqual([200, 200, 125]);
  });

  it('tells the embedded encoder as large as its manifest does', () => {
    const { bytes } = sizeOfForm(findForm(miniLm.id)!.form);
    const { weights, tokenizer } = miniLm.files;
    expect(Math.abs(bytes - weights.bytes - tokenizer.bytes)).toBeLessThan(100_000);
  });

  it('knows the files that come with the app', () => {
    const shipped = FILES.filter(({ address }) => address.at === 'app');
    expect(shipped.length).toBeGreaterThan(0);
    for (const { address, size, sha256 } of shipped) {
      const bytes = readFileSync(`public/${address.path}`);
      expect(size).toEqual({ bytes: bytes.byteLength, exact: true });
      expect(sha256).toBe(createHash('sha256').update(bytes).digest('hex'));
    }
  });

  it('claims the pooler only where the weights have it', () => {
    const withPooler = FORMS.filter(({ poolings }) => poolings.includes('pooler'));
    expect(withPooler.map(({ format }) => format)).toEqual(['pytorch']);
  });
});
