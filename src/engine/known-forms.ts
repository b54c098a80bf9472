import { words, type Words } from '../core/words.ts';
import { checkOf, chooseForm, webGpuObstacle, type FormChoice } from './choose-form.ts';
import type { BackendCheck, EncoderSource } from './engine.ts';
import { keepChecks, recallChecks, recallLastChecks, type CheckStore } from './form-memory.ts';
import type { GpuFacts } from './gpu-facts.ts';
import { isSameForm, possibleForms, type BackendForm } from './possible-forms.ts';

interface KnownFormsOptions {
  readonly source: EncoderSource;
  readonly checkStore: CheckStore;
  readonly describeGpu: () => Promise<GpuFacts>;
}

const GPU_NOT_SEEN: GpuFacts = {
  isUsable: false,
  hasHalfPrecision: false,
  description: words('Whether WebGPU can be used here is about to be found out.'),
};

/** What is known about the forms in which an encoder can be run: which are possible, and what checks found. */
export class KnownForms {
  readonly #options: KnownFormsOptions;
  #gpu = GPU_NOT_SEEN;
  #looking: Promise<void> | undefined;
  #forms: readonly BackendForm[];
  #checks: readonly BackendCheck[];

  constructor(options: KnownFormsOptions) {
    const { source, checkStore } = options;
    this.#options = options;
    this.#forms = possibleForms(source, GPU_NOT_SEEN);
    this.#checks = recallLastChecks(checkStore, source).filter(
      (check) => check.backend !== 'webgpu',
    );
  }

  /** Without WebGPU until `look` is done. */
  get possible(): readonly BackendForm[] {
    return this.#forms;
  }

  on(backend: BackendForm['backend']): BackendForm | undefined {
    return this.#forms.find((form) => form.backend === backend);
  }

  get checks(): readonly BackendCheck[] {
    return this.#checks;
  }

  /** Why the encoder cannot run on WebGPU; null where it may. */
  get webGpuObstacle(): Words | null {
    return webGpuObstacle(this.#forms, this.#gpu);
  }

  /** Whether WebGPU was the better choice the last time. */
  get preferredWebGpu(): boolean {
    const { source, checkStore } = this.#options;
    const last = recallLastChecks(checkStore, source);
    const onGpu = last.filter(({ backend }) => backend === 'webgpu');
    const choice = chooseForm([...onGpu, ...this.#forms], last, this.#gpu);
    return choice?.form.backend === 'webgpu';
  }

  /** Asks for the GPU, once, and recalls what was found out on it. It takes time that a start may need. */
  look(): Promise<void> {
    return (this.#looking ??= this.#look());
  }

  async #look(): Promise<void> {
    const { source, checkStore, describeGpu } = this.#options;
    this.#gpu = await describeGpu();
    this.#forms = possibleForms(source, this.#gpu);
    this.#checks = recallChecks(checkStore, source, this.#gpu) ?? [];
  }

  /** The best form by now; null where none is left. */
  choose(): FormChoice | null {
    return chooseForm(this.#forms, this.#checks, this.#gpu);
  }

  checkOf(form: BackendForm): BackendCheck | undefined {
    return checkOf(this.#checks, form);
  }

  /** In place of what was found out about the same forms before. */
  note(checks: readonly BackendCheck[]): void {
    const others = this.#checks.filter((old) => !checks.some((check) => isSameForm(check, old)));
    this.#checks = [...others, ...checks];
  }

  /** As if a backend had not failed. */
  forgetFailures(backend: BackendForm['backend']): void {
    this.#checks = this.#checks.filter((check) => check.passed || check.backend !== backend);
  }

  /** Remembers the checks for the next start. */
  keep(): void {
    const { source, checkStore } = this.#options;
    keepChecks(checkStore, source, this.#gpu, this.#checks);
  }
}
