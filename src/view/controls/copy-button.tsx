import { Check, Copy } from 'lucide-react';
import { type ReactNode, useEffect, useState } from 'react';
import { t } from '../../app/words/t.ts';
import { QuietButton } from './quiet-button.tsx';

/** How long the button says what came of it. */
const SAID_MILLISECONDS = 2000;

interface CopyButtonProps {
  /** What it says until it is pressed. */
  readonly children: ReactNode;
  /** Rejects where the browser refuses. */
  readonly copy: () => Promise<void>;
}

/** Puts something on the clipboard, and says for a moment whether it is there. */
export function CopyButton({ children, copy }: CopyButtonProps) {
  const [outcome, setOutcome] = useState<'copied' | 'refused' | null>(null);

  useEffect(() => {
    if (outcome === null) return;
    const timer = setTimeout(() => setOutcome(null), SAID_MILLISECONDS);
    return () => clearTimeout(timer);
  }, [outcome]);

  function press(): void {
    copy().then(
      () => setOutcome('copied'),
      () => setOutcome('refused'),
    );
  }

  return (
    <QuietButton onClick={press}>
      {outcome === 'copied' ? <Check aria-hidden /> : <Copy aria-hidden />}
      {outcome === null && children}
      {outcome === 'copied' && t('Copied')}
      {outcome === 'refused' && t('The browser refused')}
    </QuietButton>
  );
}
