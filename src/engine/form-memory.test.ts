import { describe, expect, it } from 'vitest';
import { named, words } from '../core/words.ts';
import type { BackendCheck } from './engine.ts';
import { TINY } from './fakes/start-engine.ts';
import { keepChecks, recallChecks, type CheckStore } from './form-memory.ts';

const GPU = { isUsable: true, hasHalfPrecision: true, description: 'The graphics card is a test.' };
const CHECK: BackendCheck = {
  backend: 'webgpu',
  precision: 'fp16',
  passed: true,
  difference: 0.001,
  millisecondsPerWindow: 3,
  note: 'right',
};

function memory(): CheckStore {
  const kept = new Map<string, string>();
  return {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
  };
}

describe('the memory of checks', () => {
  it('has them by encoder and GPU', () => {
    const store = memory();
    keepChecks(store, TINY, GPU, [CHECK]);
    expect(recallChecks(store, TINY, GPU)).toEqual([CHECK]);
    const why = named(words('The model has {count} tags.', { count: 3 }));
    const note = words('{form} failed. {why}', { form: 'WASM int8', why });
    keepChecks(store, TINY, GPU, [{ ...CHECK, note }]);
    expect(recallChecks(store, TINY, GPU)).toEqual([{ ...CHECK, note }]);
    expect(recallChecks(store, { ...TINY, weightsSha256: 'b' }, GPU)).toBeNull();
    expect(recallChecks(store, TINY, { ...GPU, hasHalfPrecision: false })).toBeNull();
    expect(recallChecks(store, TINY, { ...GPU, description: 'Another.' })).toBeNull();
  });

  it('knows nothing where it is damaged or refused', () => {
    const broken: CheckStore = {
      getItem: () => {
        throw new Error('refused');
      },
      setItem: () => {
        throw new Error('full');
      },
    };
    keepChecks(broken, TINY, GPU, [CHECK]);
    expect(recallChecks(broken, TINY, GPU)).toBeNull();
    expect(recallChecks({ ...memory(), getItem: () => '{"version":1}' }, TINY, GPU)).toBeNull();
  });
});
