/**
 * A tokenizer.json without truncation and padding of its own, which would cut texts shorter than the
 * encoder's window.
 */
export function exportedTokeniser(json: string): string {
  const content = JSON.parse(json) as Record<string, unknown>;
  return JSON.stringify({ ...content, truncation: null, padding: null });
}

/** A tokenizer_config.json with which transformers' AutoTokenizer takes the tokenizer.json as it is. */
export function tokeniserConfig(maxTokens: number): string {
  const config = {
    tokenizer_class: 'PreTrainedTokenizerFast',
    model_max_length: maxTokens,
    model_input_names: ['input_ids', 'attention_mask'],
    clean_up_tokenization_spaces: false,
    cls_token: '[CLS]',
    sep_token: '[SEP]',
    pad_token: '[PAD]',
    unk_token: '[UNK]',
    mask_token: '[MASK]',
  };
  return `${JSON.stringify(config, null, 2)}\n`;
}
