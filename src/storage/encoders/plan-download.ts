import type { CatalogueEncoder, EncoderForm, FileSize } from '../../core/encoder-catalogue.ts';
import type { FileStore } from '../files/file-store.ts';
import type { EncoderFacts } from './encoder-record.ts';
import { locateFiles, type LocateDependencies, type PlannedFile } from './locate-files.ts';

/** A download, looked into but not begun: what a person decides by. */
export interface DownloadPlan {
  readonly facts: EncoderFacts;
  readonly files: readonly PlannedFile[];
  /** From where the weights come, such as `huggingface.co`. */
  readonly host: string;
  readonly total: FileSize;
  /** That an earlier, unfinished download brought; they are not fetched again unless the file changed. */
  readonly keptBytes: number;
}

export interface PlanDependencies extends LocateDependencies {
  readonly store: FileStore;
}

/**
 * Finds out where an encoder's files are, and how large: a copy beside the app first, then the hub. Asks
 * for descriptions and sizes alone. To be called again before a download is continued.
 * @throws StorageError `missing`, `damaged` or `unreachable`; TypeError for a form that comes with the app
 */
export async function planDownload(
  { encoder, form }: { readonly encoder: CatalogueEncoder; readonly form: EncoderForm },
  dependencies: PlanDependencies,
): Promise<DownloadPlan> {
  const { files, revision } = await locateFiles(form, dependencies);
  const weights = files.find(({ role }) => role === 'weights')!;
  return {
    facts: {
      id: form.id,
      name: encoder.name,
      kind: 'downloaded',
      format: form.format,
      precision: form.precision,
      poolings: [...form.poolings],
      normalisation: 'none',
      windowTokens: encoder.windowTokens,
      hidden: encoder.hidden,
      layers: encoder.layers,
      languages: [...encoder.languages],
      licence: encoder.licence,
      provenance: { source: weights.url, revision },
    },
    files,
    host: new URL(weights.url).host,
    total: {
      bytes: files.reduce((sum, { size }) => sum + size.bytes, 0),
      exact: files.every(({ size }) => size.exact),
    },
    keptBytes: await keptBytes(files, dependencies.store),
  };
}

async function keptBytes(files: readonly PlannedFile[], store: FileStore): Promise<number> {
  const parts = await Promise.all(files.map(({ path }) => store.read(path)));
  return parts.reduce((sum, part) => sum + (part?.size ?? 0), 0);
}
