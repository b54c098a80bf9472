import { Fragment, type ReactNode } from 'react';
import { t } from '../../app/words/t.ts';
import type { NamedWords, Words } from '../../core/words.ts';

interface SentenceProps {
  /** Words that name the parts, such as `words('The same text as {link}.')`. */
  readonly of: Words;
  /** Elements by the names of their places. */
  readonly parts: Readonly<Record<string, ReactNode>>;
}

/** No character: it stands for nothing in any text. */
const MARK = '\uFDD0';

/** Words with elements in them, each where the language puts it. */
export function Sentence({ of, parts }: SentenceProps) {
  const { message, values }: NamedWords = typeof of === 'string' ? { message: of, values: {} } : of;
  const marks = Object.fromEntries(Object.keys(parts).map((name) => [name, MARK + name + MARK]));
  return t(message, { ...values, ...marks })
    .split(MARK)
    .map((piece, index) => (
      <Fragment key={index}>{index % 2 === 0 ? piece : parts[piece]}</Fragment>
    ));
}
