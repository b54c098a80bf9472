import type { TextSpan } from './document.ts';

/** The text without a stretch; what stood around it stays apart by one blank at least. */
export function leaveOut(text: string, { start, end }: TextSpan): string {
  const before = text.slice(0, start);
  const after = text.slice(end);
  if (before.trim() === '') return after.trimStart();
  if (after.trim() === '') return before.trimEnd();
  const isApart = /\s$/.test(before) || /^\s/.test(after);
  return isApart ? before + after : `${before} ${after}`;
}
