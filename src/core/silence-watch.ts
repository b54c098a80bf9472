/** Runs the callback once, after so many milliseconds; the returned function calls that off. */
export type After = (milliseconds: number, callback: () => void) => () => void;

export interface SilenceOptions {
  readonly after: After;
  /** Milliseconds from one look to the next. */
  readonly every: number;
  /** So many looks in a row at which nothing has been heard since the one before are silence. */
  readonly most: number;
  readonly onLook?: () => void;
  /** Called once, after which nothing is watched any more. */
  readonly onSilence: () => void;
}

/**
 * Notices when something that should give signs of life gives none. Time is counted in looks: a machine
 * that slept for an hour has missed one, as what it watches has.
 */
export class SilenceWatch {
  readonly #options: SilenceOptions;
  #missed = 0;
  #callOff: () => void = () => undefined;

  constructor(options: SilenceOptions) {
    this.#options = options;
    this.#wait();
  }

  /** Looks in a row, up to now, at which nothing had been heard. */
  get missed(): number {
    return this.#missed;
  }

  heard(): void {
    this.#missed = 0;
  }

  end(): void {
    this.#callOff();
  }

  #wait(): void {
    const { after, every, most, onLook, onSilence } = this.#options;
    this.#callOff = after(every, () => {
      this.#missed++;
      if (this.#missed >= most) {
        onSilence();
        return;
      }
      this.#wait();
      onLook?.();
    });
  }
}
