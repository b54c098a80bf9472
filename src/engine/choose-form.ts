import { words, type Words } from '../core/words.ts';
import type { BackendCheck } from './engine.ts';
import type { GpuFacts } from './gpu-facts.ts';
import { formName, isSameForm, type BackendForm } from './possible-forms.ts';

export interface FormChoice {
  readonly form: BackendForm;
  /** A sentence for a person. */
  readonly reason: Words;
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

/** Why none of the forms runs on WebGPU: a sentence for a person; null where one may. */
export function webGpuObstacle(forms: readonly BackendForm[], gpu: GpuFacts): Words | null {
  if (!gpu.isUsable) return gpu.description;
  const hasForm = forms.some(({ backend }) => backend === 'webgpu');
  return hasForm ? null : words('The weights of this encoder do not suit WebGPU.');
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
): Words {
  const obstacle = webGpuObstacle(forms, gpu);
  if (obstacle !== null) return obstacle;
  const rival = forms.find(({ backend }) => backend !== chosen.backend)!;
  const check = checkOf(checks, rival);
  if (!check) return words('{form} is still to be checked.', { form: formName(rival) });
  if (!check.passed) return check.note;
  const own = checkOf(checks, chosen)?.millisecondsPerWindow ?? null;
  const other = check.millisecondsPerWindow;
  if (own === null || other === null) {
    return words('{form} was not measured.', { form: formName(rival) });
  }
  return words(
    'It is faster: {own, number} ms for a window of 128 tokens, {form} takes {other, number} ms.',
    { own: rounded(own), form: formName(rival), other: rounded(other) },
  );
}

function rounded(milliseconds: number): number {
  return milliseconds < 10 ? Number(milliseconds.toFixed(1)) : Math.round(milliseconds);
}
