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
  /** The tab in sight asks to lead in place of one that is not. */
  v.object({ kind: v.literal('want') }),
  /** The tab that leads is in sight itself, or lets the other one lead. */
  v.object({ kind: v.literal('answer'), lets: v.boolean() }),
  /** The tab that led has put its work away. */
  v.object({ kind: v.literal('left') }),
]);

export type TabMessage = v.InferOutput<typeof message>;

export interface LeadListener {
  /** The tab that led is gone, or let this one lead. */
  readonly onLead: () => void;
  /** Another tab took the lead. */
  readonly onLost: () => void;
}

/** The tabs that have documents in sight. One leads: it alone reads and encodes. */
export interface DocumentsTabs {
  /** @returns whether this tab leads from the start, so that there is no other */
  readonly join: (listener: LeadListener) => Promise<boolean>;
  /** Takes the lead from the tab that has it. */
  readonly take: () => void;
  /** Lets another tab lead, and has nothing to do with the others any more. */
  readonly leave: () => void;
  readonly tell: (message: TabMessage) => void;
  readonly onTold: (listener: (told: TabMessage) => void) => void;
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
  const listeners: ((told: TabMessage) => void)[] = [];
  let channel: ChannelLike | undefined;
  let lead: LeadListener | null = null;
  let isQueued = false;
  let hasLeft = false;
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));

  function opened(): ChannelLike {
    if (channel !== undefined) return channel;
    channel = open(CHANNEL);
    channel.onmessage = ({ data }: MessageEvent<unknown>) => {
      const { success, output } = v.safeParse(message, data);
      if (success && !hasLeft) for (const listener of listeners) listener(output);
    };
    return channel;
  }

  /** Holds the lock until this tab leaves, or another one takes it. @returns whether it was refused */
  async function hold(options: LockOptions, onHeld: () => void): Promise<boolean> {
    let isHeld = false;
    try {
      await locks?.request(LOCK, options, (lock) => {
        if (lock === null || hasLeft) return undefined;
        isHeld = true;
        onHeld();
        return held;
      });
      return false;
    } catch {
      if (!isHeld) return true;
      // Another tab took it; this one comes after those that wait already.
      lead?.onLost();
      queue();
      return false;
    }
  }

  function queue(): void {
    if (isQueued || hasLeft) return;
    isQueued = true;
    void hold({}, () => {
      isQueued = false;
      lead?.onLead();
    });
  }

  /** Whether the lock is free; then it is held. Where locks are refused, each tab does its own. */
  function takeAtOnce(): Promise<boolean> {
    return new Promise((resolve) => {
      if (locks === undefined) resolve(true);
      else void hold({ ifAvailable: true }, () => resolve(true)).then(resolve);
    });
  }

  return {
    async join(listener) {
      lead = listener;
      const isAlone = await takeAtOnce();
      if (!isAlone) queue();
      return isAlone;
    },
    take: () => void hold({ steal: true }, () => lead?.onLead()),
    leave() {
      hasLeft = true;
      release();
    },
    tell(told) {
      if (!hasLeft) opened().postMessage(told);
    },
    onTold(listener) {
      listeners.push(listener);
      opened();
    },
  };
}
