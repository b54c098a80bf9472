/** What ships with the app and comes in no package. */
export interface Work {
  readonly name: string;
  readonly authors: string;
  readonly licence: string;
  readonly source: string;
  readonly use: string;
}

export const works: readonly Work[] = [
  {
    name: 'all-MiniLM-L6-v2',
    authors: 'the sentence-transformers authors; Microsoft for MiniLM',
    licence: 'Apache-2.0',
    source: 'https://huggingface.co/sentence-transformers/all-MiniLM-L6-v2',
    use: 'the embedded encoder, its weights rounded to int8; tokenizer.json unchanged',
  },
  {
    name: 'Made With ML data set',
    authors: 'Goku Mohandas, Made With ML',
    licence: 'MIT',
    source: 'https://github.com/GokuMohandas/Made-With-ML',
    use: 'sample data, and the rows that the embedded tag pack was trained on; unchanged',
  },
  {
    name: 'SciBERT vocabulary',
    authors: 'Allen Institute for AI',
    licence: 'Apache-2.0',
    source: 'https://huggingface.co/allenai/scibert_scivocab_uncased',
    use: 'the tokeniser of SciBERT-shaped encoders; unchanged, without the weights',
  },
];
