import * as v from 'valibot';
import type { ChannelLike } from './changes-channel.ts';

const id = v.pipe(v.number(), v.safeInteger());
const count = v.pipe(v.number(), v.minValue(0));
const column = v.nullable(v.string());
const columns = v.object({
  title: column,
  text: v.pipe(v.array(v.string()), v.readonly()),
  id: column,
  tag: column,
});

const run = v.variant('phase', [
  v.object({ phase: v.literal('idle') }),
  v.object({ phase: v.literal('reading'), filesDone: count, filesTotal: count }),
  v.object({
    phase: v.literal('tagging'),
    done: count,
    total: count,
    remainingMilliseconds: v.nullable(count),
  }),
  v.object({ phase: v.literal('paused'), done: count, total: count }),
]);

const message = v.variant('kind', [
  /** A tab opened, and wants to know what is being done. */
  v.object({ kind: v.literal('hello') }),
  /** What the tab that leads does. */
  v.object({ kind: v.literal('run'), run }),
  /** Asks the tab that leads to read a file again. */
  v.object({ kind: v.literal('read'), fileId: id, columns: v.optional(columns) }),
  /** Asks it to drop what waits. */
  v.object({ kind: v.literal('cancel') }),
]);

export type TabMessage = v.InferOutput<typeof message>;

/** The tabs that have documents in sight. One leads: it alone reads and encodes. */
export interface DocumentsTabs {
  /**
   * @param onLead called when the tab that leads has gone and this one takes its place
   * @returns whether this tab leads from the start, so that there is no other
   */
  readonly join: (onLead: () => void) => Promise<boolean>;
  /** Lets another tab lead, and has nothing to do with the others any more. */
  readonly leave: () => void;
  readonly tell: (message: TabMessage) => void;
  readonly onTold: (listener: (message: TabMessage) => void) => void;
}

const LOCK = 'taglight.documents.lead';
/** Changes with the shape of the messages: tabs may have different versions of the app. */
const CHANNEL = 'taglight.documents.1';

/**
 * Tabs that agree by a lock of the browser, which it takes from a tab that crashes.
 * @param locks `navigator.locks`; without it, on insecure origins, each tab does its own
 */
export function createDocumentsTabs(
  locks: Pick<LockManager, 'request'> | undefined,
  open: (name: string) => ChannelLike,
): DocumentsTabs {
  let channel: ChannelLike | undefined;
  const opened = (): ChannelLike => (channel ??= open(CHANNEL));
  let hasLeft = false;
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));

  /** Whether the lock is free; then it is held. */
  function takeAtOnce(from: Pick<LockManager, 'request'>): Promise<boolean> {
    return new Promise((resolve, reject) => {
      const hold = (lock: Lock | null): Promise<void> | undefined => {
        resolve(lock !== null);
        return lock === null ? undefined : held;
      };
      from.request(LOCK, { ifAvailable: true }, hold).catch(reject);
    });
  }

  return {
    async join(onLead) {
      if (locks === undefined) return true;
      try {
        if (await takeAtOnce(locks)) return true;
        const wait = (): Promise<void> => {
          if (!hasLeft) onLead();
          return held;
        };
        locks.request(LOCK, wait).catch(() => undefined);
        return false;
      } catch {
        // Where locks are refused, nothing that tabs could share is kept either.
        return true;
      }
    },
    leave() {
      hasLeft = true;
      release();
    },
    tell(told) {
      if (!hasLeft) opened().postMessage(told);
    },
    onTold(listener) {
      opened().onmessage = ({ data }: MessageEvent<unknown>) => {
        const { success, output } = v.safeParse(message, data);
        if (success && !hasLeft) listener(output);
      };
    },
  };
}
