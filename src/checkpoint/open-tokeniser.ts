import { named, words } from '../core/words.ts';
import type { TokeniserPlan } from './checkpoint-plan.ts';
import { readText } from './dropped-file.ts';
import { parseJson } from './parse-json.ts';
import { checkVocabulary } from './tokeniser/check-vocabulary.ts';
import { parseTokeniserConfig } from './tokeniser/parse-tokeniser-config.ts';
import { tokeniserFromVocabulary } from './tokeniser/tokeniser-from-vocabulary.ts';

/** Gives the content of SciBERT's tokenizer.json. */
export type BuiltInTokeniser = () => Promise<unknown>;

/**
 * The content of the tokenizer.json that a plan says.
 * @param rows of the word table; null where they are not known
 * @throws CheckpointError when it is not BERT's, or its vocabulary is not that of the weights
 */
export async function openTokeniser(
  plan: TokeniserPlan,
  rows: number | null,
  builtIn: BuiltInTokeniser,
): Promise<unknown> {
  const file = plan.kind === 'scibert' ? named(words('The built-in vocabulary')) : plan.file.path;
  const tokeniser = await read(plan, builtIn);
  checkVocabulary(file, tokeniser, rows);
  return tokeniser;
}

async function read(plan: TokeniserPlan, builtIn: BuiltInTokeniser): Promise<unknown> {
  if (plan.kind === 'scibert') return builtIn();
  const { file } = plan;
  if (plan.kind === 'tokenizer.json') return parseJson(file.path, await readText(file));
  const { config } = plan;
  return config
    ? tokeniserFromVocabulary(
        file.path,
        await readText(file),
        parseTokeniserConfig(config.path, await readText(config)),
      )
    : tokeniserFromVocabulary(file.path, await readText(file));
}
