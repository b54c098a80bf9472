import type { Pooling } from '../core/pooling.ts';

/** `live` is the text being written, `bulk` whatever can wait for it. */
export type Priority = 'live' | 'bulk';

/** A window to encode, and who waits for it. */
export interface WindowJob {
  readonly key: string;
  /** [CLS] and [SEP] included. */
  readonly ids: Int32Array;
  readonly pooling: Pooling;
  readonly waiters: Set<Waiter>;
  /** Of the text that asked for it first. */
  readonly priority: Priority;
  state: 'queued' | 'running' | 'ended';
  /** Runs that failed. */
  failures: number;
}

export interface Waiter {
  receive(key: string, vector: Float32Array): void;
  fail(error: unknown): void;
}

/** Shorter windows than this part of a batch's longest wait for another batch: padding costs time. */
const ALIKE = 0.75;

/**
 * What is to be encoded next: the newest live text first, bulk work last. Jobs that ended, or that
 * began for another text, stay where they are and are passed over.
 */
export class EncodeQueue {
  readonly #live: JobsByLength[] = [];
  readonly #bulk = new Map<Pooling, JobsByLength>();

  /** Jobs of one pooling. */
  addLive(jobs: readonly WindowJob[]): void {
    const lane = new JobsByLength();
    for (const job of jobs) lane.add(job);
    this.#live.push(lane);
  }

  addBulk(jobs: readonly WindowJob[]): void {
    for (const job of jobs) {
      const lane = this.#bulk.get(job.pooling) ?? new JobsByLength();
      lane.add(job);
      this.#bulk.set(job.pooling, lane);
    }
  }

  /**
   * Jobs of one pooling and of about the same length, the longest first; none when all are done.
   * @param budget most tokens, padding included; one job may have more
   */
  take(budget: number): WindowJob[] {
    for (let lane = this.#live.at(-1); lane; lane = this.#live.at(-1)) {
      const batch = lane.take(budget);
      if (batch.length > 0) return batch;
      this.#live.pop();
    }
    for (const lane of this.#bulk.values()) {
      const batch = lane.take(budget);
      if (batch.length > 0) return batch;
    }
    return [];
  }
}

class JobsByLength {
  readonly #jobs: WindowJob[][] = [];

  add(job: WindowJob): void {
    (this.#jobs[job.ids.length] ??= []).push(job);
  }

  take(budget: number): WindowJob[] {
    const batch: WindowJob[] = [];
    for (let length = this.#jobs.length - 1; length >= 0; length--) {
      const alike = this.#jobs[length] ?? [];
      const longest = batch[0]?.ids.length ?? length;
      if (length < ALIKE * longest) break;
      while (alike.length > 0 && (batch.length + 1) * longest <= Math.max(budget, longest)) {
        const job = alike.pop()!;
        if (job.state === 'queued') batch.push(job);
      }
      // What is empty at the end need not be looked at again.
      if (batch.length === 0) this.#jobs.length = length;
    }
    return batch;
  }
}
