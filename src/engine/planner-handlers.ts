import { cachedTokeniser } from './cached-tokeniser.ts';
import { detectLanguage } from './detect-language.ts';
import { fetchModelFile, type FetchOptions } from './fetch-model-file.ts';
import { pauseBetweenSteps } from './pause-between-steps.ts';
import type { PlannerCalls } from './planner-calls.ts';
import { readStoredFile } from './read-stored-file.ts';
import type { Handlers } from './serve-calls.ts';
import { planText } from './text-plan.ts';
import { createTokeniser, type Tokeniser } from './tokeniser.ts';

/** What the planner worker does; it is opened before anything else is asked. */
export function plannerHandlers(
  server: Pick<FetchOptions, 'fetch' | 'caches'>,
): Handlers<PlannerCalls> {
  let tokeniser: Tokeniser;
  let languages: readonly string[];

  return {
    async open(input, { signal }) {
      const { tokenizer } = input;
      const json =
        'blob' in tokenizer
          ? await readStoredFile(tokenizer)
          : await fetchModelFile(tokenizer, { ...server, signal });
      tokeniser = cachedTokeniser(createTokeniser(JSON.parse(new TextDecoder().decode(json))));
      ({ languages } = input);
      return null;
    },
    async plan({ text, windowTokens }, { signal, transfer }) {
      const plan = await pauseBetweenSteps(planText(text, tokeniser, windowTokens), signal);
      transfer(plan.bounds.buffer);
      transfer(plan.ids.buffer);
      return plan;
    },
    detectLanguage: ({ text }) => detectLanguage(text, languages),
  };
}
