import { planWindows } from '../core/windows.ts';
import { cachedTokeniser } from './cached-tokeniser.ts';
import { withSpecialTokens } from './document-vectors.ts';
import { fetchModelFile } from './fetch-model-file.ts';
import { pauseBetweenSteps } from './pause-between-steps.ts';
import type { PlannerCalls } from './planner-calls.ts';
import { serveCalls } from './serve-calls.ts';
import { createTokeniser, type Tokeniser } from './tokeniser.ts';

let tokeniser: Tokeniser;

serveCalls<PlannerCalls>(self, {
  async open({ tokenizer }, { signal }) {
    const bytes = await fetchModelFile(tokenizer, {
      fetch: (...request) => fetch(...request),
      signal,
    });
    tokeniser = cachedTokeniser(createTokeniser(JSON.parse(new TextDecoder().decode(bytes))));
    return null;
  },
  async plan({ text, windowTokens }, { signal }) {
    const { tokenise, unknown } = tokeniser;
    const windows = await pauseBetweenSteps(planWindows(text, { tokenise, windowTokens }), signal);
    return {
      windows: windows.map(({ start, end, ids }) => ({
        start,
        end,
        ids: withSpecialTokens(ids, tokeniser),
      })),
      unknownTokens: windows.reduce(
        (total, { ids }) => total + ids.reduce((count, id) => count + Number(id === unknown), 0),
        0,
      ),
    };
  },
});
