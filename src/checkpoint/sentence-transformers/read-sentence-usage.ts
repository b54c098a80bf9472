import type { SentencePlan } from '../checkpoint-plan.ts';
import { readText } from '../dropped-file.ts';
import type { Usage } from '../opened-checkpoint.ts';
import { parseModules } from './parse-modules.ts';
import { parseSentencePooling } from './parse-sentence-pooling.ts';
import { parseSequenceLength } from './parse-sequence-length.ts';

/**
 * How a sentence-transformers model pools, scales and cuts.
 * @param positions most tokens that the encoder can take
 * @throws CheckpointError naming a step or a pooling that Taglight does not run
 */
export async function readSentenceUsage(
  { modules, pooling, lengths }: SentencePlan,
  positions: number,
): Promise<Pick<Usage<'mean' | 'cls'>, 'pooling' | 'normalisation' | 'windowTokens'>> {
  const { normalises } = parseModules(modules.path, await readText(modules));
  const length = lengths && parseSequenceLength(lengths.path, await readText(lengths));
  return {
    pooling: parseSentencePooling(pooling.path, await readText(pooling)),
    normalisation: normalises ? 'l2' : 'none',
    windowTokens: Math.min(positions, length ?? positions),
  };
}
