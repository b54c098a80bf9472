import * as v from 'valibot';
import type { DocumentChanges } from '../../storage/documents/document-changes.ts';

/** Changes with the shape of what is told: tabs may have different versions of the app. */
const NAME = 'taglight.documents.changes.1';

const ids = v.optional(v.array(v.pipe(v.number(), v.safeInteger())), []);
const schema = v.object({ files: ids, filesGone: ids, documents: ids, documentsGone: ids });

/** What is used of a BroadcastChannel. */
export interface ChannelLike {
  onmessage: ((event: MessageEvent) => void) | null;
  postMessage(message: unknown): void;
}

/** Between the workers of all tabs: what each changed in the database. */
export interface ChangesChannel {
  readonly tell: (changes: DocumentChanges) => void;
  readonly onTold: (listener: (changes: DocumentChanges) => void) => void;
}

export function openChangesChannel(open: (name: string) => ChannelLike): ChangesChannel {
  const channel = open(NAME);
  return {
    tell: (changes) => channel.postMessage(changes),
    onTold(listener) {
      channel.onmessage = ({ data }: MessageEvent<unknown>) => {
        const { success, output } = v.safeParse(schema, data);
        if (success) listener(output);
      };
    },
  };
}
