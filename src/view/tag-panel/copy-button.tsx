import { Check, Copy } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useActions } from '../app-context.ts';
import { QuietButton } from '../controls/quiet-button.tsx';

const WORDS = {
  idle: 'Copy result',
  copied: 'Copied',
  refused: 'The browser refused',
};

/** How long the button says what came of it. */
const SAID_MILLISECONDS = 2000;

export function CopyButton() {
  const { copyResult } = useActions();
  const [outcome, setOutcome] = useState<keyof typeof WORDS>('idle');

  useEffect(() => {
    if (outcome === 'idle') return;
    const timer = setTimeout(() => setOutcome('idle'), SAID_MILLISECONDS);
    return () => clearTimeout(timer);
  }, [outcome]);

  function copy(): void {
    copyResult().then(
      () => setOutcome('copied'),
      () => setOutcome('refused'),
    );
  }

  return (
    <QuietButton onClick={copy}>
      {outcome === 'copied' ? <Check aria-hidden /> : <Copy aria-hidden />}
      {WORDS[outcome]}
    </QuietButton>
  );
}
