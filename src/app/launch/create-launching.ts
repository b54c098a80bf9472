import type { StoreApi } from 'zustand/vanilla';
import { type Words, words } from '../../core/words.ts';
import type { Share, ShareOutcome } from '../../storage/shares/share.ts';
import type { BroughtFile } from '../documents/documents-actions.ts';
import type { Tab } from '../tab.ts';
import type { BrowserInstall, InstallState } from './browser-install.ts';
import { followLaunches, type LaunchSource } from './follow-launches.ts';
import { sharedText } from './shared-text.ts';

export interface LaunchSlice {
  readonly install: InstallState;
}

export interface LaunchingDependencies {
  readonly install: BrowserInstall;
  /** Takes what waits, the oldest first. */
  readonly takeShares: () => Promise<readonly Share[]>;
  /** Null where the browser opens no files with apps. */
  readonly launches: LaunchSource | null;
}

export interface LaunchActions {
  /** Takes what was shared with the app. `outcome` is what the address says of it, null where nothing. */
  readonly takeShares: (outcome: ShareOutcome | null) => Promise<void>;
  /** Has the browser ask whether the app is to be installed. */
  readonly install: () => Promise<void>;
}

interface Options extends LaunchingDependencies {
  readonly tab: Pick<Tab, 'session'>;
  readonly bringText: (text: string) => void;
  readonly bringFiles: (files: readonly BroughtFile[]) => void;
  readonly say: (notice: Words) => void;
}

/** Joins the ways in that an installed app has. */
export function createLaunching(
  store: StoreApi<LaunchSlice>,
  { install, takeShares, launches, tab, bringText, bringFiles, say }: Options,
): LaunchActions {
  install.subscribe((state) => store.setState({ install: state }));
  if (launches !== null) followLaunches(launches, { bringFiles, say, tab });

  return {
    async takeShares(outcome) {
      if (outcome !== null && outcome !== 'kept') say(NOT_TAKEN[outcome]);
      let shares: readonly Share[];
      try {
        shares = await takeShares();
      } catch {
        // Where the browser gives no cache, it has kept nothing either.
        if (outcome === 'kept') say(NOT_TAKEN['no-room']);
        return;
      }
      const text = shares.map(sharedText).filter((part) => part !== '');
      const files = shares.flatMap((share) => share.files);
      if (text.length > 0) bringText(text.join('\n\n'));
      if (files.length > 0) bringFiles(files.map((file) => ({ name: file.name, blob: file })));
    },
    install: () => install.ask(),
  };
}

const NOT_TAKEN: Record<Exclude<ShareOutcome, 'kept'>, Words> = {
  empty: words('Nothing came with what was shared. Copy the text, and paste it here.'),
  'too-large': words(
    'What was shared is too large to be handed over: together, files may have up to 200 MB. Open them here instead.',
  ),
  'no-room': words(
    'What was shared could not be handed over: the browser gives no room for it. Open the files here instead, or paste the text.',
  ),
  missed: words('What was shared came before Taglight was ready for it. Share it once more.'),
};
