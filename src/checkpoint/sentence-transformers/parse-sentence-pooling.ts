import { words } from '../../core/words.ts';
import type { Pooling } from '../../core/pooling.ts';
import { CheckpointError } from '../checkpoint-error.ts';
import { parseJson } from '../parse-json.ts';

/** Switches of the pooling's config.json that Taglight follows; a model has exactly one switch on. */
const SWITCHES: Readonly<Record<string, Pooling>> = {
  pooling_mode_mean_tokens: 'mean',
  pooling_mode_cls_token: 'cls',
};

/**
 * Reads the pooling of a sentence-transformers model from its `1_Pooling/config.json`.
 * @throws CheckpointError naming the pooling when it is neither the mean nor the first token
 */
export function parseSentencePooling(file: string, json: string): Extract<Pooling, 'mean' | 'cls'> {
  const config = Object.entries(parseJson(file, json) ?? {}) as [string, unknown][];
  const named = config.find(([name]) => name === 'pooling_mode')?.[1];
  const modes =
    typeof named === 'string'
      ? [named]
      : config
          .filter(([name, value]) => name.startsWith('pooling_mode_') && value === true)
          .map(([name]) => SWITCHES[name] ?? name.slice('pooling_mode_'.length));
  const [mode] = modes;
  if (modes.length === 1 && (mode === 'mean' || mode === 'cls')) return mode;
  throw new CheckpointError(
    file,
    modes.length > 0
      ? words('pools by {modes}', { modes: modes.join(', ') })
      : words('pools by nothing that is known'),
    words('Choose a model that pools by the mean of its tokens or by its first token.'),
  );
}
