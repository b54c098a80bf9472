import { Fragment, type ReactElement, type ReactNode } from 'react';
import { tParts } from '../../app/words/t.ts';
import type { NamedWords, Words } from '../../core/words.ts';

interface SentenceProps {
  /** Words that name the parts, such as `words('The same text as {link}.')`. */
  readonly of: Words;
  /** Elements by the names of their places. */
  readonly parts: Readonly<Record<string, ReactNode>>;
}

/** Words with elements in them, each where the language puts it. */
export function Sentence({ of, parts }: SentenceProps) {
  const { message, values }: NamedWords = typeof of === 'string' ? { message: of, values: {} } : of;
  const elements = Object.entries(parts).map(([name, part]) => [
    name,
    <Fragment key={name}>{part}</Fragment>,
  ]);
  return tParts(message, values, Object.fromEntries(elements) as Record<string, ReactElement>);
}
