import type { Fetch } from '../core/fetch.ts';
import type { ExportCalls } from './export-calls.ts';
import { exportedModel } from './exported-model.ts';
import { exportedReadme } from './exported-readme.ts';
import { exportedSettings } from './exported-settings.ts';
import { exportedTokeniser, tokeniserConfig } from './exported-tokeniser.ts';
import { fetchModelFile } from './fetch-model-file.ts';
import type { EncoderSource } from './engine.ts';
import type { ModelFile, StoredFile } from './model-file.ts';
import type { Handlers } from './serve-calls.ts';
import { TAGGER_PYTHON } from './tagger-python.ts';
import { zipFolder } from './zip-folder.ts';

/** What an export worker does. */
export function exportHandlers(fetch: Fetch): Handlers<ExportCalls> {
  return {
    async export({ source, pack }, { signal, report }) {
      const weights = await stored(source.weights, fetch, signal);
      const tokenizer = await stored(source.tokenizer, fetch, signal);
      const settings = exportedSettings(source, pack);
      const folder = folderName(pack.name);
      return zipFolder(
        folder,
        [
          { name: 'README.md', content: exportedReadme(source, pack) },
          { name: 'tagger.py', content: TAGGER_PYTHON },
          { name: 'labels.json', content: `${JSON.stringify(settings, null, 2)}\n` },
          { name: 'tokenizer.json', content: exportedTokeniser(await tokenizer.blob.text()) },
          { name: 'tokenizer_config.json', content: tokeniserConfig(settings.max_tokens) },
          {
            name: 'model.onnx',
            content: telling(
              await exportedModel(weights, source, pack),
              exactBytes(source, weights),
              report,
            ),
          },
        ],
        signal,
      );
    },
  };
}

/** About the size of the weights in fp32; a graph stays in its precision. */
function exactBytes({ format, precision }: EncoderSource, { blob }: StoredFile): number {
  return blob.size * (format === 'onnx' ? 1 : { int8: 4, fp16: 2, fp32: 1 }[precision]);
}

async function* telling(
  parts: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  bytes: number,
  report: (share: number) => void,
): AsyncGenerator<Uint8Array> {
  let done = 0;
  for await (const part of parts) {
    yield part;
    done += part.byteLength;
    report(Math.min(1, done / bytes));
  }
}

async function stored(
  file: ModelFile | StoredFile,
  fetch: Fetch,
  signal: AbortSignal,
): Promise<StoredFile> {
  if ('blob' in file) return file;
  return { name: file.name, blob: new Blob([await fetchModelFile(file, { fetch, signal })]) };
}

/** Such as `made-with-ml`. */
function folderName(name: string): string {
  const plain = name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');
  return plain.replaceAll(/^-|-$/g, '') || 'tagger';
}
