import { describe, expect, it, vi } from 'vitest';
import { inEnglish, words } from '../core/words.ts';
import { describeGpu } from './gpu-facts.ts';

function gpuOf(info: Partial<GPUAdapterInfo>, features: readonly string[] = []): GPU {
  const adapter = {
    info: { vendor: '', architecture: '', description: '', isFallbackAdapter: false, ...info },
    features: new Set(features),
  };
  return { requestAdapter: () => Promise.resolve(adapter) } as unknown as GPU;
}

describe('describeGpu', () => {
  it('takes a graphics card, with half precision where shaders have it', async () => {
    const card = { vendor: 'nvidia', architecture: 'ada' };
    expect(await describeGpu(gpuOf(card, ['shader-f16']), false)).toEqual({
      isUsable: true,
      hasHalfPrecision: true,
      description: words('The graphics card is {name}.', { name: 'nvidia ada' }),
    });
    expect(await describeGpu(gpuOf(card), false)).toMatchObject({ hasHalfPrecision: false });
  });

  it.each([
    { isFallbackAdapter: true, vendor: 'google' },
    { architecture: 'swiftshader' },
    { description: 'llvmpipe (LLVM 15.0.6, 256 bits)' },
    { description: 'Microsoft Basic Render Driver' },
  ])('never takes a software adapter for a person: %o', async (info) => {
    const gpu = gpuOf(info, ['shader-f16']);
    const { isUsable, description } = await describeGpu(gpu, false);
    expect(isUsable).toBe(false);
    expect(inEnglish(description)).toContain('software adapter');
    expect(await describeGpu(gpu, true)).toMatchObject({ isUsable: true });
  });

  it('says why there is none', async () => {
    const none = { requestAdapter: () => Promise.resolve(null) } as unknown as GPU;
    const broken = { requestAdapter: () => Promise.reject(new Error('blocked')) } as unknown as GPU;
    const reasons = await Promise.all(
      [undefined, none, broken].map((gpu) => describeGpu(gpu, false)),
    );
    expect(reasons.map(({ description }) => inEnglish(description))).toEqual([
      'This browser does not offer WebGPU.',
      'WebGPU found no graphics card that it can use.',
      'WebGPU gave an error: Error: blocked.',
    ]);
    expect(reasons.some(({ isUsable }) => isUsable)).toBe(false);
  });

  it('does not wait for ever', async () => {
    vi.useFakeTimers();
    const silent = { requestAdapter: () => new Promise(() => undefined) } as unknown as GPU;
    const asked = describeGpu(silent, false);
    await vi.advanceTimersByTimeAsync(5_000);
    expect(await asked).toMatchObject({ isUsable: false, description: 'WebGPU did not answer.' });
    vi.useRealTimers();
  });
});
