import { t } from '../../app/words/t.ts';
import type { TagPack } from '../../core/tag-pack.ts';
import type { StripSegment } from '../../app/strip-segments.ts';
import { useAppState } from '../app-context.ts';
import { useTextBox } from '../text-box-context.ts';
import { SegmentStrip } from './segment-strip.tsx';
import { selectInTextBox } from './select-in-text-box.ts';

/** The windows of a long text; pressing one selects its text in the box. */
export function WindowStrip({ pack }: { readonly pack: TagPack }) {
  const windows = useAppState((state) => state.result?.windows);
  const box = useTextBox();
  if (windows === undefined || windows.length < 2) return null;

  function select({ start, end }: StripSegment): void {
    if (box.current) selectInTextBox(box.current, start, end);
  }

  return (
    <SegmentStrip
      pack={pack}
      parts={windows}
      kind="window"
      label={t('Windows of the text')}
      onSelect={select}
    />
  );
}
