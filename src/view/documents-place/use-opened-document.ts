import { useEffect, useState } from 'react';
import type { OpenedDocument } from '../../app/documents/documents-actions.ts';
import type { DocumentRow } from '../../app/documents/documents-slice.ts';
import { type Failure, failureOf } from '../../app/failure.ts';
import { words } from '../../app/words/words.ts';
import { useActions } from '../app-context.ts';

export type Opening =
  | { readonly phase: 'reading' }
  | {
      readonly phase: 'there';
      readonly document: OpenedDocument;
      /** [tags], those that its passages come to; null until it is tagged. */
      readonly probabilities: Float64Array | null;
    }
  | { readonly phase: 'failed'; readonly failure: Failure };

/** A document whole. It is read again when its tags have changed, and stays shown meanwhile. */
export function useOpenedDocument(row: DocumentRow | undefined): Opening {
  const { documents } = useActions();
  const [opening, setOpening] = useState<Opening>({ phase: 'reading' });
  const { id, state, probabilities } = row ?? { id: null, state: null, probabilities: null };

  useEffect(() => {
    if (id === null || state === 'unread') return;
    let isWanted = true;
    const open = async (): Promise<Opening> => {
      try {
        return { phase: 'there', document: await documents.read(id), probabilities };
      } catch (error) {
        const failure = failureOf(error, {
          message: words('The document could not be opened.'),
          advice: words('It may have been removed in another window. Open its file again.'),
        });
        return { phase: 'failed', failure };
      }
    };
    void open().then((opened) => isWanted && setOpening(opened));
    return () => {
      isWanted = false;
    };
  }, [documents, id, state, probabilities]);
  return opening;
}
