import type { StoreApi } from 'zustand/vanilla';
import type { TagPack } from '../core/tag-pack.ts';
import { words } from '../core/words.ts';
import type { Engine } from '../engine/engine.ts';
import type { AppState } from './app-state.ts';
import type { Clock } from './clock.ts';
import { failureOf } from './failure.ts';
import { fitsEncoder } from './fits-encoder.ts';
import { readText } from './read-text.ts';
import type { TagResult } from './tag-result.ts';
import { isBlank } from './text-slice.ts';

export interface LiveTagging {
  /** Reads the store's text; to be called at each change of the text, the pack or the encoder. */
  readonly update: () => void;
  /** Drops the work under way and leaves the text unread. */
  readonly stop: () => void;
}

/**
 * Keeps the result in step with the text. One run at a time: a change aborts the run under way, and
 * the newest text alone waits for its end. What an aborted run still gives is never shown.
 */
export function createLiveTagging(
  store: StoreApi<AppState>,
  { engine, clock }: { readonly engine: Engine; readonly clock: Clock },
): LiveTagging {
  let running: AbortController | null = null;

  function update(): void {
    running?.abort();
    const { text, packState, encoder, tagging } = store.getState();
    if (isBlank(text)) {
      store.setState({ tagging: { phase: 'idle' }, result: null, languageHint: null });
    } else if (packState.phase === 'ready' && fitsEncoder(packState.pack, encoder)) {
      if (tagging.phase !== 'running') {
        store.setState({ tagging: { phase: 'running', progress: null } });
      }
      if (running === null) void run(packState.pack, text);
    }
  }

  async function run(pack: TagPack, text: string): Promise<void> {
    const controller = new AbortController();
    const { signal } = controller;
    running = controller;
    try {
      const result = await read(pack, text, signal);
      if (!signal.aborted) {
        store.setState({ tagging: { phase: 'idle' }, result });
        await lookAtLanguage(text, signal);
      }
    } catch (error) {
      const failure = failureOf(error, {
        message: words('The text could not be read.'),
        advice: words('Your text is kept. Try again; if that fails too, reload the page.'),
      });
      if (!signal.aborted) store.setState({ tagging: { phase: 'failed', failure }, result: null });
    }
    running = null;
    if (signal.aborted && store.getState().tagging.phase === 'running') update();
  }

  /** After the tags, which need not wait for it; until then the hint of the text before stays. */
  async function lookAtLanguage(text: string, signal: AbortSignal): Promise<void> {
    const languageHint = await engine.detectLanguage(text, signal);
    if (!signal.aborted) store.setState({ languageHint });
  }

  function read(pack: TagPack, text: string, signal: AbortSignal): Promise<TagResult> {
    const began = clock.now();
    return readText(pack, text, {
      engine,
      clock,
      signal,
      onProgress: ({ windowsDone, windowsTotal }) => {
        if (signal.aborted) return;
        const pace = (clock.now() - began) / Math.max(1, windowsDone);
        const remainingMilliseconds = pace * (windowsTotal - windowsDone);
        const progress = { windowsDone, windowsTotal, remainingMilliseconds };
        store.setState({ tagging: { phase: 'running', progress } });
      },
    });
  }

  function stop(): void {
    const { tagging } = store.getState();
    if (tagging.phase !== 'running') return;
    running?.abort();
    store.setState({ tagging: { phase: 'stopped', progress: tagging.progress }, result: null });
  }

  return { update, stop };
}
