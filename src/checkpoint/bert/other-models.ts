import type { TensorInfo } from '../tensor.ts';

/** Kinds of model that people may take for BERT, by `model_type` in their config.json. */
const NAMES: ReadonlyMap<string, string> = new Map([
  ['albert', 'ALBERT'],
  ['bart', 'BART'],
  ['big_bird', 'BigBird'],
  ['camembert', 'CamemBERT'],
  ['clip', 'CLIP'],
  ['deberta', 'DeBERTa'],
  ['deberta-v2', 'DeBERTa'],
  ['distilbert', 'DistilBERT'],
  ['electra', 'ELECTRA'],
  ['eurobert', 'EuroBERT'],
  ['gemma', 'Gemma'],
  ['gpt2', 'GPT-2'],
  ['gpt_neo', 'GPT-Neo'],
  ['gpt_neox', 'GPT-NeoX'],
  ['gptj', 'GPT-J'],
  ['llama', 'Llama'],
  ['longformer', 'Longformer'],
  ['mistral', 'Mistral'],
  ['modernbert', 'ModernBERT'],
  ['mpnet', 'MPNet'],
  ['nomic_bert', 'NomicBERT'],
  ['openai-gpt', 'GPT'],
  ['qwen2', 'Qwen'],
  ['roberta', 'RoBERTa'],
  ['t5', 'T5'],
  ['xlm-roberta', 'XLM-RoBERTa'],
  ['xlnet', 'XLNet'],
]);

/** Weights that only these models have. */
const SIGNATURES: readonly (readonly [name: string, weight: RegExp])[] = [
  ['RoBERTa', /(^|\.)roberta\./],
  ['DistilBERT', /(^|\.)(distilbert\.|transformer\.layer\.0\.attention\.q_lin\.)/],
  ['ALBERT', /(^|\.)albert_layer_groups\./],
  ['ELECTRA', /(^|\.)(electra\.|embeddings_project\.)/],
  ['DeBERTa', /(^|\.)(rel_embeddings|attention\.self\.(in_proj|pos_proj))\./],
  ['MPNet', /(^|\.)attention\.attn\.q\./],
  ['T5', /(^|\.)block\.0\.layer\.0\.SelfAttention\./],
  ['GPT', /(^|\.)(attn\.c_attn|wte|attention\.query_key_value)\./],
  ['XLNet', /(^|\.)rel_attn\./],
  ['ModernBERT', /(^|\.)attn\.Wqkv\./],
  ['Longformer', /(^|\.)attention\.self\.query_global\./],
  ['BART', /(^|\.)decoder\.layers\.0\./],
  ['Llama', /(^|\.)(self_attn|mlp)\.(q_proj|gate_proj)\./],
  ['CLIP', /(^|\.)text_model\./],
];

/** What a `model_type` is called, as its makers write it. */
export function nameOfModelType(type: string): string {
  return NAMES.get(type) ?? type;
}

/** The kind of model whose weights these are, when it is one that is known and not BERT. */
export function recogniseOtherModel(tensors: ReadonlyMap<string, TensorInfo>): string | undefined {
  const names = [...tensors.keys()];
  const found = SIGNATURES.find(([, weight]) => names.some((name) => weight.test(name)));
  return found?.[0] ?? (names.some((name) => isOneSegment(tensors, name)) ? 'RoBERTa' : undefined);
}

/** RoBERTa without its prefix has BERT's names, but one kind of segment and two positions more. */
function isOneSegment(tensors: ReadonlyMap<string, TensorInfo>, name: string): boolean {
  const [prefix, rest] = name.split('embeddings.token_type_embeddings.weight');
  const positions = tensors.get(`${prefix}embeddings.position_embeddings.weight`)?.shape[0] ?? 0;
  return rest === '' && tensors.get(name)?.shape[0] === 1 && positions % 32 === 2;
}
