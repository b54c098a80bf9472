import { words } from '../core/words.ts';
import type { EncoderSource } from './engine.ts';
import { blobSha256 } from './blob-sha256.ts';
import type { ImportProgress } from './import-calls.ts';

export interface ImportedFiles extends Pick<
  EncoderSource,
  'name' | 'format' | 'precision' | 'windowTokens' | 'poolings'
> {
  readonly weights: Blob;
  /** Content of a tokenizer.json. */
  readonly tokeniser: unknown;
  readonly languages: readonly string[];
}

/** Characters of the hash that tell imported encoders apart. */
const ID_HASH = 12;

/** An encoder made of what an import gave, named for its content. @throws the signal's reason */
export async function importedSource(
  { weights, tokeniser, ...parts }: ImportedFiles,
  signal: AbortSignal,
  report: (progress: ImportProgress) => void,
): Promise<EncoderSource> {
  const onProgress = (share: number): void => report({ what: words('Checking the result'), share });
  const weightsSha256 = await blobSha256(weights, { signal, onProgress });
  const extension = parts.format === 'onnx' ? 'onnx' : `${parts.precision}.safetensors`;
  return {
    ...parts,
    id: `imported-${weightsSha256.slice(0, ID_HASH)}`,
    weights: { name: `model.${extension}`, blob: weights },
    weightsSha256,
    tokenizer: { name: 'tokenizer.json', blob: new Blob([JSON.stringify(tokeniser)]) },
  };
}
