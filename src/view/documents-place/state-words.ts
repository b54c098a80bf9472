import type { DocumentState } from '../../app/documents/documents-slice.ts';
import { type Words, words } from '../../app/words/words.ts';

export const STATE_WORDS: Record<DocumentState, Words> = {
  waiting: words('Waiting'),
  encoding: words('Being read'),
  tagged: words('Tagged'),
  unread: words('Not read'),
  failed: words('Not tagged'),
};
