import { inEnglish, named, words, type Words } from '../core/words.ts';
import { checkForm, failedCheck, type KnownWindows } from './check-form.ts';
import type { FormChoice } from './choose-form.ts';
import type { EncoderCalls } from './encoder-calls.ts';
import type { EncodedWindows, PoolRequest } from './encoder-pool.ts';
import { EngineError } from './engine-error.ts';
import type { BackendCheck, EncoderInfo, UseOptions } from './engine.ts';
import { failureOf } from './failure-of.ts';
import type { CheckStore } from './form-memory.ts';
import { FormPools, type FormPool, type FormPoolsOptions } from './form-pools.ts';
import { KnownForms } from './known-forms.ts';
import { formName, isSameForm, type BackendForm } from './possible-forms.ts';

export interface BackendDependencies extends Pick<
  FormPoolsOptions,
  'createEncoder' | 'cores' | 'now'
> {
  /** Remembers what was found out about backends. */
  readonly checkStore: CheckStore;
  /** Resolves after so many milliseconds. */
  readonly pause: (milliseconds: number) => Promise<void>;
  /** Whether a GPU that is made of software may be used, as on test machines. */
  readonly allowsSoftwareGpu: boolean;
}

export interface BackendRunOptions
  extends BackendDependencies, Pick<FormPoolsOptions, 'source' | 'pooling' | 'cache'> {
  readonly backend: NonNullable<UseOptions['backend']>;
  /** What forms are held against; without vectors, the exact form has to make them. */
  readonly knownWindows: () => Promise<KnownWindows>;
  readonly onProgress: (progress: EncoderCalls['load']['progress']) => void;
  /** Called when `description` changed. */
  readonly onChange: () => void;
  /** Called with a sentence when a failure was mended. */
  readonly onNotice: (sentence: Words) => void;
  /** Called when no backend can do the work any more. */
  readonly onFailure: (error: unknown) => void;
}

/** Backends are compared once nothing was read for so long: it takes a core. */
const QUIET_MILLISECONDS = 1_000;

/**
 * Runs an encoder on the backend that suits it best. It starts on one that is known to be right, else on
 * WASM, and compares the others meanwhile; a backend that fails twice gives way to the next.
 */
export class BackendRun {
  readonly #options: BackendRunOptions;
  readonly #pools: FormPools;
  readonly #forms: KnownForms;
  #choice!: FormChoice;
  #current: Promise<FormPool>;
  /** The one that others are compared with while it goes on. */
  #running: FormPool | undefined;
  #known: Promise<KnownWindows> | undefined;
  /** Requests under way. */
  #active = 0;
  /** Whether anything was asked for since the last look. */
  #wasAsked = false;
  #ended: EngineError | undefined;

  constructor(options: BackendRunOptions) {
    this.#options = options;
    const { onNotice } = options;
    this.#pools = new FormPools({
      ...options,
      onFailure: (failed, error) => void this.#recover(failed, error),
      onRestart: (error) =>
        onNotice(words('{why} It is started again.', { why: named(failureOf(error).message) })),
    });
    const { source, checkStore, allowsSoftwareGpu } = options;
    const describeGpu = () => this.#pools.describeGpu(allowsSoftwareGpu);
    this.#forms = new KnownForms({ source, checkStore, describeGpu });
    this.#current = this.#begin();
    // Without a comparison the backend in use goes on; without a beginning, `opened` tells.
    this.#current
      .then(() => this.#quiet())
      .then(() => this.#pools.share())
      .then(() => this.#compare())
      .catch(() => undefined);
  }

  /** @throws EngineError */
  async opened(): Promise<void> {
    await this.#current;
  }

  /** Once opened. */
  get description(): Omit<EncoderInfo, 'id' | 'name' | 'startMilliseconds'> {
    const { form, reason } = this.#choice;
    const { webGpuObstacle, checks } = this.#forms;
    return { ...form, backendReason: reason, webGpuObstacle, checks };
  }

  /** See EncoderPool.encode. Where a backend gives way to another, that one does the work. */
  async encode(windows: readonly Int32Array[], request: PoolRequest): Promise<EncodedWindows> {
    this.#active += 1;
    this.#wasAsked = true;
    try {
      return await this.#encode(windows, request);
    } finally {
      this.#active -= 1;
    }
  }

  async #encode(windows: readonly Int32Array[], request: PoolRequest): Promise<EncodedWindows> {
    for (;;) {
      const current = this.#current;
      const { pool } = await current;
      let done = 0;
      const onWindows = (count: number): void => {
        done += count;
        request.onWindows(count);
      };
      try {
        return await pool.encode(windows, { ...request, onWindows });
      } catch (error) {
        if (request.signal?.aborted || this.#current === current) throw error;
        request.onWindows(-done);
      }
    }
  }

  end(reason: EngineError): void {
    this.#ended = reason;
    this.#pools.end(reason);
  }

  async #begin(): Promise<FormPool> {
    const { backend, onProgress } = this.#options;
    const likely = this.#formWithoutGpu();
    const looking = likely ? undefined : this.#forms.look();
    await Promise.all([looking, this.#pools.load(onProgress, likely)]);
    return backend === 'auto' ? this.#openBest() : this.#openWanted(backend);
  }

  /** What is opened on WASM without a look at the GPU; none where it hangs on the GPU. */
  #formWithoutGpu(): BackendForm | undefined {
    const { backend } = this.#options;
    if (backend === 'auto' && !this.#forms.preferredWebGpu) return this.#forms.choose()?.form;
    return backend === 'wasm' ? this.#forms.on('wasm') : undefined;
  }

  /** The backend that a person has chosen. What failed there before may work now. */
  async #openWanted(backend: BackendForm['backend']): Promise<FormPool> {
    this.#forms.forgetFailures(backend);
    const form = this.#forms.on(backend);
    if (!form) throw unusable(this.#forms.webGpuObstacle ?? '');
    this.#choice = { form, reason: words('You chose it.') };
    const opened = await this.#pools.open(form);
    if (backend === 'webgpu' && !this.#forms.checkOf(form)) {
      const check = await this.#check(opened);
      if (!check.passed) throw unusable(check.note);
    }
    return opened;
  }

  async #openBest(): Promise<FormPool> {
    for (;;) {
      const choice = this.#forms.choose()!;
      this.#choice = choice;
      try {
        return await this.#pools.open(choice.form);
      } catch (error) {
        if (this.#ended || !(await this.#giveWay(choice.form, error))) throw error;
      }
    }
  }

  /** A pool is at its end: the next backend takes over its work. */
  async #recover(failed: FormPool, error: unknown): Promise<void> {
    const { onChange, onFailure } = this.#options;
    if ((await this.#current) === failed) {
      this.#current = this.#openNext(failed, error);
      this.#current.then(onChange, onFailure);
    }
    failed.pool.end(new EngineError(failureOf(error)));
  }

  async #openNext({ form }: FormPool, error: unknown): Promise<FormPool> {
    if (!(await this.#giveWay(form, error))) throw error;
    return this.#openBest();
  }

  /** Whether there is another backend to go on with. This one is not used again until the next start. */
  async #giveWay({ backend }: BackendForm, error: unknown): Promise<boolean> {
    // Without an answer it goes on without WebGPU.
    await this.#forms.look().catch(() => undefined);
    const failed = this.#forms.possible.filter((form) => form.backend === backend);
    this.#forms.note(failed.map((form) => failedCheck(form, error)));
    const next = this.#forms.choose();
    if (!next) return false;
    const { message } = failureOf(error);
    this.#options.onNotice(
      words('{why} Going on with {form}.', { why: named(message), form: formName(next.form) }),
    );
    return true;
  }

  async #quiet(): Promise<void> {
    do {
      this.#wasAsked = false;
      await this.#options.pause(QUIET_MILLISECONDS);
    } while (!this.#ended && (this.#wasAsked || this.#active > 0));
  }

  /** Checks and measures what was not yet, one after another, and changes to what is faster. */
  async #compare(): Promise<void> {
    const current = this.#current;
    const running = await current;
    this.#running = running;
    await this.#forms.look();
    const { backend } = this.#options;
    const wanted = ({ backend: one }: BackendForm): boolean =>
      backend === 'auto' || one === backend;
    const unchecked = this.#forms.possible.filter(
      (form) => wanted(form) && !this.#forms.checkOf(form),
    );
    const own = unchecked.find((form) => isSameForm(form, running.form));
    if (own) await this.#check(running);
    const rival = unchecked.find((form) => form.backend !== running.form.backend);
    const tried = rival && (await this.#try(rival));
    if (this.#ended || this.#current !== current) return tried?.pool.end(unusable(GIVEN_UP));
    // What fails at work is not kept: the next start tries it again.
    if (own ?? rival) this.#forms.keep();
    if (backend === 'auto') await this.#change(running, tried);
    this.#options.onChange();
  }

  /** Goes on with what is the best by now. */
  async #change(running: FormPool, tried: FormPool | undefined): Promise<void> {
    const choice = this.#forms.choose();
    if (!choice || isSameForm(choice.form, running.form)) {
      this.#choice = choice ?? this.#choice;
      tried?.pool.end(unusable(GIVEN_UP));
      return;
    }
    const next =
      tried && isSameForm(choice.form, tried.form) ? tried : await this.#pools.open(choice.form);
    this.#choice = choice;
    this.#current = Promise.resolve(next);
    running.pool.endWhenIdle(unusable(GIVEN_UP));
  }

  async #try(form: BackendForm): Promise<FormPool | undefined> {
    try {
      const opened = await this.#pools.open(form);
      await this.#check(opened);
      return opened;
    } catch (error) {
      this.#forms.note([failedCheck(form, error)]);
      return undefined;
    }
  }

  async #check(opened: FormPool): Promise<BackendCheck> {
    const known = await this.#knownFor(opened);
    const encode = (windows: readonly Int32Array[]) => this.#pools.encode(opened, windows);
    const check = await checkForm(opened.form, encode, known, this.#options.now);
    this.#forms.note([check]);
    return check;
  }

  /** Where no vectors are known, fp32 on WASM makes them; it is what the others are held against. */
  async #knownFor(opened: FormPool): Promise<KnownWindows> {
    const known = await this.#options.knownWindows();
    const exactForm = this.#forms.possible.at(-1)!;
    if (known.vectors || isSameForm(opened.form, exactForm)) return known;
    this.#known ??= this.#encodeExactly(exactForm, known);
    return this.#known;
  }

  async #encodeExactly(form: BackendForm, known: KnownWindows): Promise<KnownWindows> {
    const isRunning = this.#running && isSameForm(this.#running.form, form);
    const exact = isRunning ? this.#running! : await this.#pools.open(form);
    const vectors = await this.#pools.encode(exact, known.windows);
    if (!isRunning) exact.pool.end(unusable(GIVEN_UP));
    return { ...known, vectors };
  }
}

const GIVEN_UP = words('Another backend took its place.');

function unusable(message: Words): EngineError {
  return new EngineError({
    message,
    advice: words('Your text is kept. Choose another backend.'),
    detail: inEnglish(message),
  });
}
