/** How long a batch may take, so that work on a newer text begins soon enough. */
const BATCH_MILLISECONDS = 150;

/** One full window: a batch of less gains nothing. */
const LEAST_TOKENS = 256;

/** Beyond this, memory for the padded batch costs more than batching gains. */
const MOST_TOKENS = 8_192;

/** How much the newest batch says of the speed. */
const NEWEST_SHARE = 0.3;

/** How many tokens to give a worker at once, by how fast batches were so far. */
export class BatchBudget {
  #tokensPerMillisecond = LEAST_TOKENS / BATCH_MILLISECONDS;

  get tokens(): number {
    const tokens = this.#tokensPerMillisecond * BATCH_MILLISECONDS;
    return Math.round(Math.min(MOST_TOKENS, Math.max(LEAST_TOKENS, tokens)));
  }

  /** @param tokens in the batch, padding included */
  record(tokens: number, milliseconds: number): void {
    const speed = tokens / Math.max(1, milliseconds);
    this.#tokensPerMillisecond += NEWEST_SHARE * (speed - this.#tokensPerMillisecond);
  }
}
