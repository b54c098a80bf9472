import { describe, expect, it } from 'vitest';
import { softmax } from '../core/activation.ts';
import { confusionMatrix } from '../core/confusion-matrix.ts';
import { headLogits } from '../core/head.ts';
import { weightedScores } from '../core/metrics.ts';
import { winner } from '../core/winner.ts';
import { readGoldens } from './fixtures/goldens.ts';
import { madeUpRows } from './fixtures/made-up-rows.ts';
import { trainHead } from './train-head.ts';
import type { TrainingProgress } from './training-control.ts';
import type { VectorTable } from './vector-table.ts';

const quick = { repeats: 1, penalties: [0.01, 0.1, 1] };
const rows = madeUpRows({ pooling: 'mean', rows: 60, features: 6, tags: 3, spread: 2 });
const blurred = madeUpRows({ pooling: 'layers', rows: 60, features: 12, tags: 3, spread: 0.1 });

function vectorOf({ data, features }: VectorTable, row: number): Float32Array {
  return data.subarray(row * features, (row + 1) * features);
}

describe('trainHead', () => {
  it('chooses pooling and penalty on the training rows, and does well on the holdout', async () => {
    const { tags, training, holdout } = readGoldens();
    const options = { repeats: 3, penalties: [0.003, 0.01, 0.03] };
    const trained = await trainHead([training.table], training.labels, tags.length, options);
    const predicted = Int32Array.from(holdout.labels.keys(), (row) =>
      winner(headLogits(trained.head, vectorOf(holdout.table, row))),
    );
    const { f1 } = weightedScores(confusionMatrix(holdout.labels, predicted, tags.length));
    expect(trained.C).toBe(0.01);
    expect(trained.crossValidated.weighted.f1).toBeGreaterThan(0.9);
    expect(f1).toBeGreaterThan(0.94);
  });

  it('chooses the table that tells the tags apart', async () => {
    const trained = await trainHead([blurred.table, rows.table], rows.labels, 3, quick);
    expect(trained.pooling).toBe('mean');
    expect(trained.head.layers[0]).toMatchObject({ inputs: 6, outputs: 3, activation: 'none' });
    expect(trained.crossValidated.folds).toBe(5);
  });

  it('takes vectors as they are, however they are scaled', async () => {
    const data = rows.table.data.map((number, i) => number * (i % 6 === 0 ? 1_000 : 0.01) + 5);
    const table = { ...rows.table, data };
    const plain = await trainHead([rows.table], rows.labels, 3, quick);
    const scaled = await trainHead([table], rows.labels, 3, quick);
    for (let row = 0; row < 60; row++) {
      const expected = softmax(headLogits(plain.head, vectorOf(rows.table, row)));
      const probabilities = softmax(headLogits(scaled.head, vectorOf(table, row)));
      probabilities.forEach((number, tag) => expect(number).toBeCloseTo(expected[tag]!, 2));
    }
  });

  it('gives the same head for the same seed', async () => {
    const train = () =>
      trainHead([rows.table], rows.labels, 3, { ...quick, dropout: 0.3, seed: 4 });
    expect(await train()).toEqual(await train());
  });

  it('makes probabilities honest on rows left out', async () => {
    const hazy = madeUpRows({ pooling: 'mean', rows: 300, features: 6, tags: 3, spread: 0.5 });
    const strong = await trainHead([hazy.table], hazy.labels, 3, { repeats: 1, penalties: [1e-4] });
    const weak = await trainHead([hazy.table], hazy.labels, 3, { repeats: 1, penalties: [1] });
    expect(strong.head.temperature).toBeLessThan(0.5);
    expect(weak.head.temperature).toBeGreaterThan(0.7);
  });

  it('trains with dropout, and says so in the head', async () => {
    const plain = await trainHead([rows.table], rows.labels, 3, quick);
    const dropped = await trainHead([rows.table], rows.labels, 3, { ...quick, dropout: 0.5 });
    expect([plain.head.dropout, dropped.head.dropout]).toEqual([0, 0.5]);
    expect(dropped.head.layers).not.toEqual(plain.head.layers);
    const right = [...rows.labels].filter(
      (tag, row) => winner(headLogits(dropped.head, vectorOf(rows.table, row))) === tag,
    );
    expect(right.length).toBeGreaterThan(50);
  });

  it.each([-0.1, 1, Number.NaN])('refuses dropout of %d', async (dropout) => {
    const training = trainHead([rows.table], rows.labels, 3, { ...quick, dropout });
    await expect(training).rejects.toThrow('Dropout has to be from 0 to below 1.');
  });

  it('trains a tag that has a single row', async () => {
    const labels = rows.labels.with(59, 3);
    const table = { ...rows.table, data: rows.table.data.slice() };
    table.data.fill(9, 59 * 6);
    const { head } = await trainHead([table], labels, 4, { ...quick, penalties: [10] });
    expect(winner(headLogits(head, vectorOf(table, 59)))).toBe(3);
  });
});

describe('a training under way', () => {
  it('reports before every fit', async () => {
    const reports: TrainingProgress[] = [];
    const onProgress = (progress: TrainingProgress) => reports.push(progress);
    await trainHead([rows.table], rows.labels, 3, { ...quick, penalties: [0.1] }, { onProgress });
    expect(reports.map(({ stage }) => stage)).toEqual([
      ...new Array<string>(5).fill('cross-validating'),
      'fitting',
    ]);
    expect(reports.map(({ fitsDone }) => fitsDone)).toEqual([0, 1, 2, 3, 4, 5]);
    expect(reports[0]).toMatchObject({ pooling: 'mean', C: 0.1 });
  });

  it('ends between fits when its signal fires during a pause', async () => {
    const controller = new AbortController();
    let fits = 0;
    const training = trainHead([rows.table], rows.labels, 3, quick, {
      signal: controller.signal,
      onProgress: () => (fits += 1),
      pause: () => {
        if (fits === 2) controller.abort(new Error('enough'));
        return Promise.resolve();
      },
    });
    await expect(training).rejects.toThrow('enough');
    expect(fits).toBe(2);
  });
});
