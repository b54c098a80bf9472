import { useEffect, useState } from 'react';
import type { EvidenceProgress, EvidenceUnit } from '../../app/evidence/evidence.ts';
import type { TagQuestion } from '../../app/evidence/explain-tag.ts';
import { type Failure, failureOf } from '../../app/failure.ts';
import { words } from '../../app/words/words.ts';
import { useActions } from '../app-context.ts';

interface Explained {
  readonly question: TagQuestion;
  readonly units: readonly EvidenceUnit[];
}

export interface EvidenceState {
  /** The last answer; that of an older question while `progress` is not null. */
  readonly explained: Explained | null;
  readonly progress: EvidenceProgress | null;
  readonly failure: Failure | null;
}

/** Asks for the evidence, anew with each other question (by identity); null asks for none. */
export function useEvidence(question: TagQuestion | null): EvidenceState {
  const { explain } = useActions();
  const [explained, setExplained] = useState<Explained | null>(null);
  const [reached, setReached] = useState<Reached | null>(null);
  const [failed, setFailed] = useState<Failed | null>(null);

  useEffect(() => {
    if (question === null) return;
    const controller = new AbortController();
    const { signal } = controller;
    async function ask(asked: TagQuestion): Promise<void> {
      try {
        const onProgress = (progress: EvidenceProgress): void =>
          setReached({ question: asked, progress });
        const units = await explain(asked, { signal, onProgress });
        if (!signal.aborted) setExplained({ question: asked, units });
      } catch (error) {
        if (!signal.aborted) setFailed({ question: asked, failure: failureOf(error, UNEXPLAINED) });
      }
    }
    void ask(question);
    return () => controller.abort();
  }, [question, explain]);

  const failure = failed?.question === question ? failed.failure : null;
  if (question === null || failure !== null || explained?.question === question) {
    return { explained: question && explained, progress: null, failure };
  }
  const begun = { done: 0, total: question.units.length };
  const progress = reached?.question === question ? reached.progress : begun;
  return { explained, progress, failure };
}

interface Reached {
  readonly question: TagQuestion;
  readonly progress: EvidenceProgress;
}

interface Failed {
  readonly question: TagQuestion;
  readonly failure: Failure;
}

const UNEXPLAINED = {
  message: words('The evidence could not be found.'),
  advice: words('Your text is kept. Hide the evidence and ask again.'),
};
