import type { ModelFile } from './model-file.ts';

/** A window as the page needs it: its place in the text and its token ids, [CLS] and [SEP] included. */
export interface PlannedWindow {
  readonly start: number;
  readonly end: number;
  readonly ids: Int32Array;
}

export interface TextPlan {
  readonly windows: readonly PlannedWindow[];
  /** Tokens that the vocabulary does not have ([UNK]). */
  readonly unknownTokens: number;
}

/** What the planner worker is asked: it has the tokeniser and cuts texts into windows. */
export type PlannerCalls = {
  open: { input: { readonly tokenizer: ModelFile }; output: null };
  plan: { input: { readonly text: string; readonly windowTokens: number }; output: TextPlan };
};
