import type { StoreApi } from 'zustand/vanilla';
import type { KeptValues } from './keeping/kept-values.ts';
import { keep, readKept } from './keeping/key-value-store.ts';

const ASKED = 'taglight.protection';

/** What is used of `navigator.storage`; insecure origins lack it. */
export interface SpaceHost {
  estimate?(): Promise<{ usage?: number; quota?: number }>;
  persisted?(): Promise<boolean>;
  persist?(): Promise<boolean>;
}

export interface SpaceSlice {
  /** By all that the app keeps; null where the browser does not say. */
  readonly usedBytes: number | null;
  /** Whether the browser leaves it alone when the disk gets full; null where it does not say. */
  readonly isProtected: boolean | null;
}

export interface SpaceDependencies {
  readonly spaceHost: SpaceHost | undefined;
  /** Whether the browser decides by itself, rather than to ask the person. */
  readonly decidesSilently: boolean;
  readonly storage: KeptValues;
}

export interface Space {
  /** Looks up how much is used. */
  readonly look: () => Promise<void>;
  /** Something is kept that would be missed: asks the browser not to clear it. A person is asked once. */
  readonly protect: () => Promise<void>;
}

export const FIRST_SPACE: SpaceSlice = { usedBytes: null, isProtected: null };

export function createSpace(
  store: Pick<StoreApi<SpaceSlice>, 'setState'>,
  { spaceHost, decidesSilently, storage }: SpaceDependencies,
): Space {
  let hasAsked = false;

  async function look(): Promise<void> {
    try {
      const { usage } = (await spaceHost?.estimate?.()) ?? {};
      const isProtected = (await spaceHost?.persisted?.()) ?? null;
      store.setState({ usedBytes: usage ?? null, isProtected });
    } catch {
      store.setState(FIRST_SPACE);
    }
  }

  return {
    look,
    async protect() {
      if (hasAsked) return;
      hasAsked = true;
      try {
        const isDone = (await spaceHost?.persisted?.()) ?? true;
        const mayAsk = decidesSilently || readKept(storage, ASKED) === null;
        if (!isDone && mayAsk) {
          keep(storage, ASKED, 'asked');
          await spaceHost?.persist?.();
        }
      } catch {
        // It stays as it is.
      }
      await look();
    },
  };
}
