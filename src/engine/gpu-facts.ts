/** What is known of the GPU before anything runs on it. */
export interface GpuFacts {
  readonly isUsable: boolean;
  /** Whether shaders can compute in fp16. */
  readonly hasHalfPrecision: boolean;
  /** Which GPU it is, or why there is none to use: a sentence for a person. */
  readonly description: string;
}

/** Adapters that compute on the processor, by what they say of themselves. */
const SOFTWARE = /swiftshader|llvmpipe|lavapipe|basic render/i;

/** Some drivers never answer; nobody should wait for them. */
const PATIENCE_MILLISECONDS = 2_000;

/**
 * Asks for the adapter. One that computes in software is right but a hundred times slower than WASM,
 * so it is never used for a person.
 * @param gpu `navigator.gpu`; the workers of some browsers have none
 * @param allowsSoftware for tests on machines without a GPU
 */
export async function describeGpu(
  gpu: GPU | undefined,
  allowsSoftware: boolean,
): Promise<GpuFacts> {
  if (!gpu) return unusable('This browser does not offer WebGPU.');
  let adapter: GPUAdapter | null | 'late';
  try {
    adapter = await Promise.race([
      gpu.requestAdapter({ powerPreference: 'high-performance' }),
      new Promise<'late'>((resolve) => setTimeout(() => resolve('late'), PATIENCE_MILLISECONDS)),
    ]);
  } catch (error) {
    return unusable(`WebGPU gave an error: ${String(error)}.`);
  }
  if (adapter === 'late') return unusable('WebGPU did not answer.');
  if (!adapter) return unusable('WebGPU found no graphics card that it can use.');
  const name = nameOf(adapter.info);
  if (!allowsSoftware && isSoftware(adapter.info)) {
    return unusable(
      `WebGPU has only a software adapter here (${name}), which is slower than WASM.`,
    );
  }
  return {
    isUsable: true,
    hasHalfPrecision: adapter.features.has('shader-f16'),
    description: `The graphics card is ${name}.`,
  };
}

function isSoftware({ isFallbackAdapter, architecture, description }: GPUAdapterInfo): boolean {
  return isFallbackAdapter || SOFTWARE.test(`${architecture} ${description}`);
}

/** Browsers leave out what would tell people apart; something is left at least. */
function nameOf({ vendor, architecture, description }: GPUAdapterInfo): string {
  return description || [vendor, architecture].filter(Boolean).join(' ') || 'not named';
}

function unusable(description: string): GpuFacts {
  return { isUsable: false, hasHalfPrecision: false, description };
}
