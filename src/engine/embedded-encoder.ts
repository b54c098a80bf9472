import manifest from '../../public/models/all-MiniLM-L6-v2/manifest.json' with { type: 'json' };
import { filesCacheName } from '../core/files-cache-name.ts';
import type { EncoderSource } from './engine.ts';
import type { ModelFile } from './model-file.ts';

/** The model was trained on texts of at most 256 tokens. */
const WINDOW_TOKENS = 256;

/** Its files lie beside the app. */
interface EmbeddedSource extends EncoderSource {
  readonly weights: ModelFile;
  readonly tokenizer: ModelFile;
}

/**
 * The encoder that comes with the app.
 * @param baseUrl absolute address of the app
 */
export function embeddedEncoder(baseUrl: string): EmbeddedSource {
  const { id, name, files } = manifest;
  // The address changes with the content, so that no cache gives out an older file.
  const fileOf = ({ path, bytes, sha256 }: typeof files.tokenizer): ModelFile => ({
    name: path,
    url: new URL(`models/${id}/${path}?sha256=${sha256.slice(0, 16)}`, baseUrl).href,
    bytes,
    sha256,
    keptIn: filesCacheName('data', new URL('.', baseUrl).href),
  });
  return {
    id,
    name,
    format: 'compact',
    precision: 'int8',
    windowTokens: WINDOW_TOKENS,
    poolings: ['mean', 'layers', 'cls'],
    languages: ['en'],
    weights: { ...fileOf(files.weights), pieces: files.weights.pieces },
    weightsSha256: files.weights.sha256,
    tokenizer: fileOf(files.tokenizer),
    listedTokenizer: fileOf(files.listedTokenizer),
    referenceVectors: fileOf(files.referenceVectors),
  };
}
