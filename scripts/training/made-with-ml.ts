import type { PackDescription } from './train-pack.ts';

export const EMBEDDED_PACK = 'public/packs/made-with-ml.taglight.json';
export const MADE_WITH_ML_ROWS = 'public/data/made-with-ml/dataset.csv';
export const MADE_WITH_ML_HOLDOUT = 'public/data/made-with-ml/holdout.csv';

/** What the embedded pack says of itself. */
export const MADE_WITH_ML: PackDescription = {
  name: 'Made With ML',
  description: 'What a machine learning project is about, from its title and description.',
  licence: 'MIT',
  tags: [
    { name: 'computer-vision', description: 'Images and video.' },
    { name: 'natural-language-processing', description: 'Text and language.' },
    { name: 'mlops', description: 'Building, serving and looking after models.' },
    { name: 'other', description: 'Any other project.' },
  ],
  noneTag: 'other',
  trainingRows: { kind: 'shipped', dataset: 'made-with-ml' },
};
