import { aggregateWindows } from '../../src/core/aggregate.ts';
import { decide } from '../../src/core/decide.ts';
import { headProbabilities } from '../../src/core/head-probabilities.ts';
import type { TagPack } from '../../src/core/tag-pack.ts';
import { cleanText } from '../../src/core/text-cleaning.ts';
import type { Prediction } from '../../src/train/evaluate-predictions.ts';
import type { WindowEncoder } from '../encode-texts.ts';

/** How a row is called for which the pack serves no tag at all. */
const NO_TAG = '(no tag)';

/**
 * What the pack serves for each text: as on the page, the mean of its windows' probabilities.
 * @throws Error when the pack is for another encoder, on whose vectors alone its head is right
 */
export async function predictRows(
  pack: TagPack,
  texts: readonly string[],
  encoder: WindowEncoder,
): Promise<Prediction[]> {
  const { pooling, id, weightsSha256, textCleaning } = pack.encoder;
  if (id !== encoder.id || weightsSha256 !== encoder.weightsSha256) {
    throw new Error(
      `The tag set '${pack.name}' was trained for ${id} (${weightsSha256.slice(0, 8)}), but this is ` +
        `${encoder.id} (${encoder.weightsSha256.slice(0, 8)}). Train it anew: npm run train.`,
    );
  }
  const cleaned = texts.map((text) => cleanText(text, textCleaning));
  const rows = await encoder.encodeWindows(cleaned, pooling);
  return rows.map((windows) => {
    const probabilities = aggregateWindows(
      windows.map(({ vector, tokens }) => ({
        probabilities: headProbabilities(pack, vector),
        tokens,
      })),
    );
    return {
      tag: decide(pack, probabilities) ?? NO_TAG,
      probabilities: Object.fromEntries(pack.tags.map(({ name }, i) => [name, probabilities[i]!])),
    };
  });
}
