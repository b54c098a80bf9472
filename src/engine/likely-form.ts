import { chooseForm } from './choose-form.ts';
import type { BackendCheck, EncoderSource, UseOptions } from './engine.ts';
import type { GpuFacts } from './gpu-facts.ts';
import { possibleForms, type BackendForm } from './possible-forms.ts';

const UNKNOWN_GPU: GpuFacts = { isUsable: false, hasHalfPrecision: false, description: '' };

/**
 * What an encoder will be opened for on WASM, told before the GPU is known; undefined where WebGPU was
 * asked for, or was the better choice the last time.
 * @param lastChecks what was found out then
 */
export function likelyForm(
  source: EncoderSource,
  backend: NonNullable<UseOptions['backend']>,
  lastChecks: readonly BackendCheck[],
): BackendForm | undefined {
  const onWasm = possibleForms(source, UNKNOWN_GPU);
  const onGpu = lastChecks.filter((check) => check.backend === 'webgpu');
  const possible = {
    auto: [...onGpu, ...onWasm],
    wasm: onWasm,
    webgpu: [],
  }[backend];
  const form = chooseForm(possible, lastChecks, UNKNOWN_GPU)?.form;
  return form?.backend === 'wasm' ? form : undefined;
}
