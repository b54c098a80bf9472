import { expect, it } from 'vitest';
import { packOf } from '../fakes/fake-encoders.ts';
import { fakePack } from '../fakes/fake-pack.ts';
import { taggingTarget } from './tagging-target.ts';

const encoder = { id: fakePack.encoder.id, precision: 'int8' } as const;
const state = (pack = fakePack, leavesOutReferences = true) => ({
  packState: { phase: 'ready', pack } as const,
  leavesOutReferences,
});

it('stays the same while nothing changes', () => {
  const target = taggingTarget(state(), encoder, null);
  expect(target?.pack).toBe(fakePack);
  expect(taggingTarget(state(), { ...encoder }, target)).toBe(target);
});

it('keeps its settings when just the tag set changes', () => {
  const target = taggingTarget(state(), encoder, null);
  const other = packOf(encoder.id, { name: 'Other topics' });
  const next = taggingTarget(state(other), encoder, target);
  expect(next?.pack).toBe(other);
  expect(next?.settings).toBe(target?.settings);
});

it('has other settings for another encoder, precision, pooling or way with references', () => {
  const target = taggingTarget(state(), encoder, null);
  const { weightsSha256: _, ...rest } = fakePack.encoder;
  const nexts = [
    taggingTarget(
      state({ ...fakePack, encoder: { ...rest, weightsSha256: 'f' } }),
      encoder,
      target,
    ),
    taggingTarget(state(), { ...encoder, precision: 'fp32' }, target),
    taggingTarget(
      state({ ...fakePack, encoder: { ...fakePack.encoder, pooling: 'cls' } }),
      encoder,
      target,
    ),
    taggingTarget(state(fakePack, false), encoder, target),
  ];
  for (const next of nexts) expect(next?.settings).not.toEqual(target?.settings);
});

it('is none while the tag set loads, or fits another encoder', () => {
  const loading = { packState: { phase: 'loading' }, leavesOutReferences: true } as const;
  expect(taggingTarget(loading, encoder, null)).toBeNull();
  expect(taggingTarget(state(), { ...encoder, id: 'scibert' }, null)).toBeNull();
  expect(taggingTarget(state(), null, null)).toBeNull();
});
