import { type Words, words } from '../core/words.ts';

export interface Sample {
  readonly title: string;
  readonly kind: Words;
  readonly text: string;
}

/** Texts to start with, one for each topic of the tag set; written for Taglight. */
export const SAMPLES: readonly Sample[] = [
  {
    title: 'Counting seedlings from the air',
    kind: words('Abstract on images'),
    text: `Counting seedlings from the air with weak supervision

Growers judge a field by how many plants come up, and still count them by walking. We train a detector that finds single seedlings in drone images of maize and sugar beet, where leaves overlap and a plant covers fewer than twenty pixels. Drawing boxes is slow, so people only click the middle of each plant; a segmentation network turns these points into soft masks, and the masks teach a lightweight convolutional backbone with a feature pyramid. On 412 images from nine farms the count is off by 3.1 percent, close to what two people disagree by. Accuracy falls in low evening light and where weeds look like the crop. Images, points and trained weights are released.`,
  },
  {
    title: 'Finding duties in long contracts',
    kind: words('Abstract on language'),
    text: `Finding duties in long contracts

Who owes what to whom, and by when? A contract answers in sentences that refer to one another across eighty pages. We present a corpus of 1,200 English contracts in which lawyers marked every obligation, the party that bears it and the clause that limits it. A pretrained transformer reads the text in overlapping passages, a span classifier marks obligations, and a second pass links each span to the definitions that it relies on. The linked model raises F1 from 71.4 to 79.8 over one that reads passages alone; most of the gain comes from sentences whose subject is a defined term. Large language models, asked with four worked examples, find more obligations but also invent some. We describe the errors in words that a lawyer would use.`,
  },
  {
    title: 'Shipping models on a Friday',
    kind: words('Abstract on operations, two windows'),
    text: `Shipping models on a Friday: three years of continuous training

Teams retrain a model because the data moved, and then hesitate to release it because nobody can say what else moved. We report on three years of running 64 models in production at a delivery company, from the first notebook to a platform that retrains, checks and deploys without a meeting. Every training run is described by one file that pins the data snapshot, the features, the container image and the seed; the registry refuses a model whose file does not reproduce its score.

A release goes first to a shadow copy of the traffic, then to one request in a hundred, then to all. At each step a monitor compares the distribution of inputs and predictions with that of the week before, and rolls back by itself when the difference is larger than ordinary Mondays explain. Labels that arrive late are joined to the predictions they belong to, so that the dashboards show measured accuracy rather than a proxy for it.

The time from a commit to full traffic fell from nineteen days to six hours, and the number of incidents per release fell by two thirds. Most of the remaining incidents come from features whose meaning was changed upstream without a new name. A feature store with owners and contracts helped more than any test that we wrote. We list the checks that never failed in three years and were removed, the alerts that people learned to ignore, and what it cost in machines and in hours to keep the pipeline running.`,
  },
];
