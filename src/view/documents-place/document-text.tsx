import { type MouseEvent, memo, useEffect, useMemo, useRef, useState } from 'react';
import { t } from '../../app/words/t.ts';
import type { TagPack } from '../../core/tag-pack.ts';
import type { OpenedDocument } from '../../app/documents/documents-actions.ts';
import { rankTags } from '../../app/rank-tags.ts';
import { cssVariables } from '../css-variables.ts';
import { tagColour } from '../tag-colour.ts';
import styles from './document-text.module.css';
import { type TextPiece, textPieces } from './text-pieces.ts';
import { usePack } from './use-pack.ts';

interface DocumentTextProps {
  readonly document: OpenedDocument;
  /** The number of the passage that is marked. */
  readonly marked: number | null;
  readonly onMark: (passage: number | null) => void;
}

/** So many come into the page at once; a book comes within a second, and never holds the page up. */
const PIECES_AT_ONCE = 100;

/** The text as plain text, cut at its passages, each with its tag's colour at its side. */
export function DocumentText({ document, marked, onMark }: DocumentTextProps) {
  const { text, taggedPassages } = document;
  const pack = usePack();
  const root = useRef<HTMLDivElement>(null);
  const pieces = useMemo(() => textPieces(text, taggedPassages), [text, taggedPassages]);
  const colours = useMemo(
    () => (pack === null ? [] : taggedPassages.map((passage) => colourOf(pack, passage))),
    [pack, taggedPassages],
  );
  const blocks = useGrowing(Math.ceil(pieces.length / PIECES_AT_ONCE));
  const markedAt = marked === null ? -1 : pieces.findIndex(({ passage }) => passage === marked);
  const markedBlock = markedAt < 0 ? null : Math.floor(markedAt / PIECES_AT_ONCE);
  const isMarkedThere = markedBlock !== null && markedBlock < blocks;

  useEffect(() => {
    if (marked === null || !isMarkedThere) return;
    const piece = root.current?.querySelector(`[data-passage="${marked}"]`);
    piece?.scrollIntoView({ block: 'nearest' });
  }, [marked, isMarkedThere]);

  function press({ target }: MouseEvent<HTMLElement>): void {
    // A press that ends a selection of text is none on the passage.
    if (!(target instanceof HTMLElement) || getSelection()?.isCollapsed === false) return;
    const passage = target.dataset['passage'];
    if (passage !== undefined) onMark(Number(passage) === marked ? null : Number(passage));
  }

  return (
    // It scrolls, so the keyboard has to reach it.
    <div ref={root} className={styles.text} role="region" aria-label={t('Its text')} tabIndex={0}>
      <div onClick={press} role="presentation">
        {Array.from({ length: blocks }, (_, block) => (
          <Block
            key={block}
            text={text}
            pieces={pieces}
            colours={colours}
            from={block * PIECES_AT_ONCE}
            marked={block === markedBlock ? marked : null}
          />
        ))}
      </div>
    </div>
  );
}

interface BlockProps {
  readonly text: string;
  readonly pieces: readonly TextPiece[];
  /** Of each passage. */
  readonly colours: readonly string[];
  readonly from: number;
  readonly marked: number | null;
}

const Block = memo(function Block({ text, pieces, colours, from, marked }: BlockProps) {
  return pieces.slice(from, from + PIECES_AT_ONCE).map(({ start, end, passage }) => (
    <div
      key={start}
      className={styles.piece}
      dir="auto"
      data-passage={passage ?? undefined}
      data-marked={passage !== null && passage === marked}
      style={
        passage === null ? undefined : cssVariables({ '--colour': colours[passage] ?? 'none' })
      }
    >
      {text.slice(start, end).replace(/^\n+|\s+$/g, '')}
    </div>
  ));
});

/** From 1 up to so many, one more each time the browser has had its turn. */
function useGrowing(all: number): number {
  const [count, setCount] = useState(1);
  useEffect(() => {
    if (count >= all) return;
    const timer = setTimeout(() => setCount(count + 1), 0);
    return () => clearTimeout(timer);
  }, [count, all]);
  return Math.min(count, all);
}

function colourOf(
  pack: TagPack,
  { probabilities }: OpenedDocument['taggedPassages'][number],
): string {
  const [first] = rankTags(pack.tags, probabilities);
  return first === undefined ? 'none' : tagColour(pack, first.index);
}
