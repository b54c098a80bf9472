import type { Clock } from '../clock.ts';

/** A clock that stands still until it is told to advance. */
export class FakeClock implements Clock {
  private time = 0;
  private waiting: { readonly due: number; readonly callback: () => void }[] = [];

  now(): number {
    return this.time;
  }

  after(milliseconds: number, callback: () => void): () => void {
    const timer = { due: this.time + milliseconds, callback };
    this.waiting.push(timer);
    return () => {
      this.waiting = this.waiting.filter((other) => other !== timer);
    };
  }

  advance(milliseconds: number): void {
    this.time += milliseconds;
    const due = this.waiting.filter((timer) => timer.due <= this.time);
    this.waiting = this.waiting.filter((timer) => timer.due > this.time);
    for (const { callback } of due) callback();
  }
}
