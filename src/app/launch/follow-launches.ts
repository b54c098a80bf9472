import { type Words, words } from '../../core/words.ts';
import type { BroughtFile } from '../documents/documents-actions.ts';
import { keep, readKept } from '../keeping/key-value-store.ts';
import type { Tab } from '../tab.ts';

/** One time that the device opened the installed app, with the files that it was to open. */
export interface Launch {
  readonly files: readonly LaunchedFile[];
}

/** What is used of a FileSystemFileHandle. */
interface LaunchedFile {
  readonly name: string;
  readonly getFile: () => Promise<File>;
}

/** `window.launchQueue`, which TypeScript does not know. It keeps launches until there is a consumer. */
export interface LaunchQueue {
  readonly setConsumer: (consumer: (launch: Launch) => void) => void;
}

export interface LaunchSource {
  readonly queue: LaunchQueue;
  /** Whether the page was reloaded. */
  readonly isReload: boolean;
}

interface FollowOptions {
  readonly tab: Pick<Tab, 'session'>;
  readonly bringFiles: (files: readonly BroughtFile[]) => void;
  readonly say: (notice: Words) => void;
}

/** What the last launch of this window brought. */
const KEY = 'taglight.launch';

/**
 * Opens the files of each launch, one launch after another. Its address is no concern of this: the
 * browser has gone there before.
 */
export function followLaunches(
  { queue, isReload }: LaunchSource,
  { bringFiles, say, tab: { session } }: FollowOptions,
): void {
  let before = Promise.resolve();
  let mayBeAgain = isReload;
  queue.setConsumer((launch) => {
    before = before.then(() => open(launch));
  });

  async function open({ files }: Launch): Promise<void> {
    const opened: BroughtFile[] = [];
    const unopened: string[] = [];
    const marks: string[] = [];
    for (const handle of files) {
      try {
        const file = await handle.getFile();
        opened.push({ name: file.name, blob: file });
        marks.push(`${file.name} ${file.size} ${file.lastModified}`);
      } catch {
        unopened.push(handle.name);
      }
    }
    if (isAgain(marks.join('\n'))) return;
    if (opened.length > 0) bringFiles(opened);
    if (unopened.length > 0) say(notOpened(unopened));
  }

  /** After a reload the browser gives the last launch once more; its documents are kept already. */
  function isAgain(mark: string): boolean {
    const again = mayBeAgain && mark !== '' && readKept(session, KEY) === mark;
    mayBeAgain = false;
    keep(session, KEY, mark);
    return again;
  }
}

function notOpened([name = '', ...others]: readonly string[]): Words {
  return others.length === 0
    ? words('{name} could not be opened. Check that it is still there, then open it again.', {
        name,
      })
    : words(
        '{count, number} files could not be opened, such as {name}. Check that they are still there, then open them again.',
        { count: others.length + 1, name },
      );
}
