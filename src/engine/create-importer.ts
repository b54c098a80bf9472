import type { ImportCalls, ImportedEncoder, ImportProgress } from './import-calls.ts';
import { SCIBERT_TOKENISER } from '../core/encoder-catalogue.ts';
import type { Precision } from './engine.ts';
import { MissingFilesError } from './missing-files-error.ts';
import type { ModelFile, StoredFile } from './model-file.ts';
import { UnnamedTagsError } from './unnamed-tags-error.ts';
import { WorkerClient, type WorkerLike } from './worker-client.ts';

export interface ImporterDependencies {
  readonly createWorker: () => WorkerLike;
  /** SciBERT's tokenizer.json, for checkpoints that have none. */
  readonly sciBertTokenizer: ModelFile;
}

export interface ImportOptions {
  /** In which to store weights; an ONNX graph stays as it is. Default: `int8`. */
  readonly precision?: Precision;
  /** Tags in the order of the head's outputs, typed in by the person. */
  readonly tagNames?: readonly string[];
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: ImportProgress) => void;
}

/** Files that a person dropped, to an encoder. */
export interface Importer {
  /**
   * Each import has a worker of its own, so that its memory is freed in the end, and so that a cancel
   * stops it at once. Nothing is kept: the encoder's files are Blobs.
   * @param files with the folders they lie in as part of their names
   * @throws MissingFilesError, UnnamedTagsError, EngineError naming file and reason, the signal's reason
   */
  import(files: readonly StoredFile[], options?: ImportOptions): Promise<ImportedEncoder>;
}

export function createImporter(
  { createWorker, sciBertTokenizer }: ImporterDependencies = browserDependencies(),
): Importer {
  return {
    async import(files, { precision = 'int8', tagNames, signal, onProgress } = {}) {
      const client = new WorkerClient<ImportCalls>(createWorker());
      try {
        const outcome = await client.call(
          'import',
          { files, precision, tagNames: tagNames ?? null, sciBertTokenizer },
          { signal, onProgress },
        );
        if (outcome.status === 'missing-files') throw new MissingFilesError(outcome.missing);
        if (outcome.status === 'unnamed-tags') throw new UnnamedTagsError(outcome.count);
        return outcome.imported;
      } finally {
        client.end();
      }
    },
  };
}

function browserDependencies(): ImporterDependencies {
  const { name, address, size, sha256 } = SCIBERT_TOKENISER;
  return {
    createWorker: () =>
      new Worker(new URL('./import.worker.ts', import.meta.url), { type: 'module' }),
    sciBertTokenizer: {
      name,
      url: new URL(address.path, document.baseURI).href,
      bytes: size.bytes,
      sha256,
    },
  };
}
