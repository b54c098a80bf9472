import { parseHuggingFaceConfig } from './bert/parse-hugging-face-config.ts';
import type { OnnxPlan } from './checkpoint-plan.ts';
import { readText } from './dropped-file.ts';
import { describeOnnxEncoder } from './onnx/describe-onnx-encoder.ts';
import { readOnnxGraph } from './onnx/read-onnx-graph.ts';
import { openTokeniser, type BuiltInTokeniser } from './open-tokeniser.ts';
import type { OpenedOnnx } from './opened-checkpoint.ts';
import { readSentenceUsage } from './sentence-transformers/read-sentence-usage.ts';

/** BERT's own; a graph does not say it. */
const POSITIONS = 512;

/**
 * Opens the files of an ONNX encoder and checks them against each other. Its weights are not read.
 * @throws CheckpointError naming the file and the reason
 */
export async function openOnnx(
  plan: OnnxPlan,
  builtInTokeniser: BuiltInTokeniser,
): Promise<OpenedOnnx> {
  const { source, path } = plan.model;
  const model = await readOnnxGraph(source);
  const encoder = describeOnnxEncoder(path, model);
  const config = plan.config
    ? parseHuggingFaceConfig(plan.config.path, await readText(plan.config))
    : null;
  const rows = config?.vocabularySize ?? null;
  const positions = config?.positions ?? POSITIONS;
  return {
    kind: 'onnx',
    model,
    encoder: { ...encoder, hidden: encoder.hidden ?? config?.hidden ?? null },
    tokeniser: await openTokeniser(plan.tokeniser, rows, builtInTokeniser),
    usage: {
      pooling: 'mean',
      normalisation: 'none',
      windowTokens: positions,
      textTemplate: '{text}',
      textCleaning: 'none',
      ...(plan.sentence ? await readSentenceUsage(plan.sentence, positions) : {}),
    },
  };
}
