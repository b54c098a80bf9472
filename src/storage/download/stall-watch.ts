import type { TransferClock } from '../transfer-clock.ts';

/** A connection that brings nothing for so long is taken for broken. */
const STALL_MILLISECONDS = 30_000;

/** Ends a request when nothing comes any more. */
export class StallWatch {
  readonly #controller = new AbortController();
  readonly #clock: TransferClock;
  /** Fires at the caller's wish, and when nothing came for too long. */
  readonly signal: AbortSignal;
  #callOff: () => void = () => undefined;

  constructor(clock: TransferClock, signal?: AbortSignal) {
    this.#clock = clock;
    const own = this.#controller.signal;
    this.signal = signal ? AbortSignal.any([signal, own]) : own;
    this.heard();
  }

  /** Something came. */
  heard(): void {
    this.#callOff();
    this.#callOff = this.#clock.after(STALL_MILLISECONDS, () => this.#controller.abort());
  }

  end(): void {
    this.#callOff();
  }
}
