import { words } from '../core/words.ts';
import type { Fetch } from '../core/fetch.ts';
import type { CheckpointPlan } from '../checkpoint/checkpoint-plan.ts';
import { detectCheckpoint } from '../checkpoint/detect-checkpoint.ts';
import { blobSource } from '../checkpoint/byte-source.ts';
import { openCheckpoint } from '../checkpoint/open-checkpoint.ts';
import { openOnnx } from '../checkpoint/open-onnx.ts';
import { fetchModelFile } from './fetch-model-file.ts';
import { importBert } from './import-bert.ts';
import type { ImportCalls, ImportProgress } from './import-calls.ts';
import { importOnnx } from './import-onnx.ts';
import type { Handlers } from './serve-calls.ts';

export interface ImportDependencies {
  readonly fetch: Fetch;
}

/** What an import worker does. */
export function importHandlers({ fetch }: ImportDependencies): Handlers<ImportCalls> {
  return {
    async import({ files, precision, tagNames, sciBertTokenizer }, { signal, report }) {
      report({ what: words('Looking at the files'), share: null });
      const detection = await detectCheckpoint(
        files.map(({ name, blob }) => ({ path: name, source: blobSource(name, blob) })),
      );
      if (detection.status === 'incomplete')
        return { status: 'missing-files', missing: detection.missing };
      const { plan, unused } = detection;
      const builtInTokeniser = async (): Promise<unknown> => {
        const bytes = await fetchModelFile(sciBertTokenizer, { fetch, signal });
        return JSON.parse(new TextDecoder().decode(bytes)) as unknown;
      };
      const options = { name: nameOfPlan(plan), unusedFiles: unused, signal, report };
      if (plan.kind === 'onnx') {
        const opened = await openOnnx(plan, builtInTokeniser);
        const imported = await importOnnx(opened, { ...options, plan });
        return { status: 'imported', imported };
      }
      const share = ({ bytesRead, bytesTotal }: ReadShare): ImportProgress => ({
        what: words('Converting the weights'),
        // Some words are read a second time, for the sample texts.
        share: Math.min(1, bytesRead / bytesTotal),
      });
      const opened = await openCheckpoint(plan, {
        builtInTokeniser,
        signal,
        onProgress: (progress) => report(share(progress)),
      });
      if (opened.head && !opened.head.tags && !tagNames)
        return { status: 'unnamed-tags', count: opened.head.head.layers.at(-1)!.outputs };
      const imported = await importBert(opened, { ...options, plan, precision, tagNames });
      return { status: 'imported', imported };
    },
  };
}

interface ReadShare {
  readonly bytesRead: number;
  readonly bytesTotal: number;
}

/** The folder that the weights lie in, where they lie in one with a name of its own. */
function nameOfPlan(plan: CheckpointPlan): string {
  const { path } = plan.kind === 'onnx' ? plan.model : plan.weights;
  const folders = path.split('/').slice(0, -1);
  const folder = folders.findLast((name) => name !== 'onnx' && name !== '');
  return folder ?? (plan.kind === 'made-with-ml' ? 'Fine-tuned BERT' : 'Imported BERT');
}
