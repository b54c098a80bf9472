import manifest from '../../public/models/all-MiniLM-L6-v2/manifest.json' with { type: 'json' };
import type { ModelFile } from './model-file.ts';

/** The encoder that comes with the app, and where its files are. */
export interface EncoderDescription {
  readonly id: string;
  readonly name: string;
  readonly precision: 'int8';
  /** Most tokens in a window, [CLS] and [SEP] included. */
  readonly windowTokens: number;
  /** ISO 639-1 codes of the languages that it was trained on. */
  readonly languages: readonly string[];
  readonly weights: ModelFile;
  readonly tokenizer: ModelFile;
}

/** The model was trained on texts of at most 256 tokens. */
const WINDOW_TOKENS = 256;

/** @param baseUrl absolute address of the app */
export function embeddedEncoder(baseUrl: string): EncoderDescription {
  const { id, name, files } = manifest;
  // The address changes with the content, so that no cache gives out an older file.
  const fileOf = ({ path, bytes, sha256 }: typeof files.weights): ModelFile => ({
    name: path,
    url: new URL(`models/${id}/${path}?sha256=${sha256.slice(0, 16)}`, baseUrl).href,
    bytes,
    sha256,
  });
  return {
    id,
    name,
    precision: 'int8',
    windowTokens: WINDOW_TOKENS,
    languages: ['en'],
    weights: fileOf(files.weights),
    tokenizer: fileOf(files.tokenizer),
  };
}
