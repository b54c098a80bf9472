import type { TagPack } from '../../core/tag-pack.ts';
import { readability } from '../../app/readability.ts';
import { useAppState } from '../app-context.ts';
import { EvidencePanel } from '../evidence/evidence-panel.tsx';
import { useTextBox } from '../text-box-context.ts';
import { selectInTextBox } from './select-in-text-box.ts';
import { useVerdict } from './use-verdict.ts';

/** What in the text being written speaks for a tag; pressing a sentence selects it there. */
export function TextEvidence({ pack }: { readonly pack: TagPack }) {
  const result = useAppState((state) => state.result);
  const decided = useVerdict();
  const box = useTextBox();
  if (result === null || decided === null || readability(result) === 'none') return null;

  return (
    <EvidencePanel
      pack={pack}
      text={result.text}
      windows={result.windows}
      tag={decided.leader.index}
      onSelect={({ start, end }) => {
        if (box.current) selectInTextBox(box.current, start, end);
      }}
    />
  );
}
