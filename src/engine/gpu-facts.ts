import { words, type Words } from '../core/words.ts';
/** What is known of the GPU before anything runs on it. */
export interface GpuFacts {
  readonly isUsable: boolean;
  /** Whether shaders can compute in fp16. */
  readonly hasHalfPrecision: boolean;
  /** Which GPU it is, or why there is none to use: a sentence for a person. */
  readonly description: Words;
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
  if (!gpu) return unusable(words('This browser does not offer WebGPU.'));
  let adapter: GPUAdapter | null | 'late';
  try {
    adapter = await Promise.race([
      gpu.requestAdapter({ powerPreference: 'high-performance' }),
      new Promise<'late'>((resolve) => setTimeout(() => resolve('late'), PATIENCE_MILLISECONDS)),
    ]);
  } catch (error) {
    return unusable(words('WebGPU gave an error: {error}.', { error: String(error) }));
  }
  if (adapter === 'late') return unusable(words('WebGPU did not answer.'));
  if (!adapter) return unusable(words('WebGPU found no graphics card that it can use.'));
  const name = nameOf(adapter.info);
  if (!allowsSoftware && isSoftware(adapter.info)) {
    return unusable(
      name === ''
        ? words('WebGPU has only a software adapter here, which is slower than WASM.')
        : words('WebGPU has only a software adapter here ({name}), which is slower than WASM.', {
            name,
          }),
    );
  }
  return {
    isUsable: true,
    hasHalfPrecision: adapter.features.has('shader-f16'),
    description:
      name === ''
        ? words('The graphics card is not named.')
        : words('The graphics card is {name}.', { name }),
  };
}

function isSoftware({ isFallbackAdapter, architecture, description }: GPUAdapterInfo): boolean {
  return isFallbackAdapter || SOFTWARE.test(`${architecture} ${description}`);
}

/** Browsers leave out what would tell people apart; '' where nothing is left. */
function nameOf({ vendor, architecture, description }: GPUAdapterInfo): string {
  return description || [vendor, architecture].filter(Boolean).join(' ');
}

function unusable(description: Words): GpuFacts {
  return { isUsable: false, hasHalfPrecision: false, description };
}
