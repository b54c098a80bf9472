import type { Tab } from '../tab.ts';
import { FakeStorage } from './fake-storage.ts';

/** A tab that the test shows, hides and writes in. */
export class FakeTab implements Tab {
  readonly session = new FakeStorage();
  isInSight = true;
  isInUse = false;
  asks = false;
  private readonly listeners: (() => void)[] = [];

  readonly isVisible = (): boolean => this.isInSight;
  readonly isWriting = (): boolean => this.isInUse;
  readonly onVisible = (listener: () => void): void => void this.listeners.push(listener);

  readonly askBeforeLeaving = (asks: boolean): void => void (this.asks = asks);

  hide(): void {
    this.isInSight = false;
  }

  show(): void {
    this.isInSight = true;
    for (const listener of this.listeners) listener();
  }
}
