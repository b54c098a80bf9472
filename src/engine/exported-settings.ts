import { STOP_WORDS } from '../core/stop-words.ts';
import type { TagPack } from '../core/tag-pack.ts';
import type { EncoderSource } from './engine.ts';

/** The content of an export's `labels.json`: all that is not in the graph. Names are Python's. */
export interface ExportedSettings {
  readonly name: string;
  /** In the order of the graph's output. */
  readonly labels: readonly string[];
  readonly descriptions: readonly string[];
  /** Probability below which the label is not given. */
  readonly thresholds: readonly number[];
  /** The label that stands for 'none of these'. */
  readonly none: string | null;
  readonly activation: 'softmax' | 'sigmoid';
  /** [CLS] and [SEP] included. */
  readonly max_tokens: number;
  readonly text_template: string;
  readonly text_cleaning: 'none' | 'made-with-ml';
  /** What text cleaning takes out. */
  readonly stop_words: readonly string[];
  readonly encoder: {
    readonly id: string;
    readonly name: string;
    readonly weights_sha256: string;
    readonly precision: string;
  };
}

export function exportedSettings(
  { id, name, weightsSha256, precision }: EncoderSource,
  { name: packName, tags, noneTag, head, encoder }: TagPack,
): ExportedSettings {
  return {
    name: packName,
    labels: tags.map((tag) => tag.name),
    descriptions: tags.map((tag) => tag.description),
    thresholds: tags.map((tag) => tag.threshold),
    none: noneTag,
    activation: head.activation,
    max_tokens: encoder.windowTokens,
    text_template: encoder.textTemplate,
    text_cleaning: encoder.textCleaning,
    stop_words: encoder.textCleaning === 'made-with-ml' ? STOP_WORDS : [],
    encoder: { id, name, weights_sha256: weightsSha256, precision },
  };
}
