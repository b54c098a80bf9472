import type { BackendCheck } from './engine.ts';
import type { GpuFacts } from './gpu-facts.ts';
import { formName, isSameForm, type BackendForm } from './possible-forms.ts';

export interface FormChoice {
  readonly form: BackendForm;
  /** A sentence for a person. */
  readonly reason: string;
}

/** The check of a form, where there was one. */
export function checkOf(
  checks: readonly BackendCheck[],
  form: BackendForm,
): BackendCheck | undefined {
  return checks.find((check) => isSameForm(check, form));
}

/**
 * The fastest of the forms that passed their check. What was not checked yet is no choice unless it
 * runs on WASM, which needs trust least; what failed is never one.
 * @param forms that can be run, at least one on WASM
 */
export function chooseForm(
  forms: readonly BackendForm[],
  checks: readonly BackendCheck[],
  gpu: GpuFacts,
): FormChoice | null {
  const speed = (form: BackendForm): number =>
    checkOf(checks, form)?.millisecondsPerWindow ?? Infinity;
  const open = forms.filter((form) => {
    const check = checkOf(checks, form);
    return check ? check.passed : form.backend !== 'webgpu';
  });
  const [fastest] = open.toSorted((a, b) => byNumber(speed(a), speed(b)));
  if (!fastest) return null;
  return { form: fastest, reason: reasonOf(fastest, forms, checks, gpu) };
}

/** Two that were not measured stay in their order. */
function byNumber(a: number, b: number): number {
  return a === b ? 0 : a - b;
}

function reasonOf(
  chosen: BackendForm,
  forms: readonly BackendForm[],
  checks: readonly BackendCheck[],
  gpu: GpuFacts,
): string {
  if (!gpu.isUsable) return gpu.description;
  const rival = forms.find(({ backend }) => backend !== chosen.backend);
  if (!rival) return `This encoder's weights do not suit ${otherBackend(chosen)}.`;
  const check = checkOf(checks, rival);
  if (!check) return `${formName(rival)} is still to be checked.`;
  if (!check.passed) return check.note;
  const own = checkOf(checks, chosen)?.millisecondsPerWindow ?? null;
  const other = check.millisecondsPerWindow;
  if (own === null || other === null) return `${formName(rival)} was not measured.`;
  return (
    `It is faster: ${milliseconds(own)} for a window of 128 tokens, ` +
    `${formName(rival)} takes ${milliseconds(other)}.`
  );
}

function otherBackend({ backend }: BackendForm): string {
  return backend === 'wasm' ? 'WebGPU' : 'WASM';
}

function milliseconds(duration: number): string {
  return `${duration < 10 ? duration.toFixed(1) : Math.round(duration)} ms`;
}
