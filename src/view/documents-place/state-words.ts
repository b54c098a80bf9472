import type { DocumentState } from '../../app/documents/documents-slice.ts';

export const STATE_WORDS: Record<DocumentState, string> = {
  waiting: 'Waiting',
  encoding: 'Being read',
  tagged: 'Tagged',
  unread: 'Not read',
  failed: 'Not tagged',
};
