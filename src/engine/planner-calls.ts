import type { LanguageHint } from './engine.ts';
import type { ModelFile, StoredFile } from './model-file.ts';
import type { TextPlan } from './text-plan.ts';

/** What the planner worker is asked: it has the tokeniser and cuts texts into windows. */
export type PlannerCalls = {
  open: {
    input: {
      readonly tokenizer: ModelFile | StoredFile;
      /** ISO 639-1 codes of the languages that the encoder was trained on. */
      readonly languages: readonly string[];
    };
    output: null;
  };
  plan: {
    input: {
      readonly text: string;
      /** Most tokens in a window, [CLS] and [SEP] included. */
      readonly windowTokens: number;
    };
    output: TextPlan;
  };
  detectLanguage: { input: { readonly text: string }; output: LanguageHint | null };
};
