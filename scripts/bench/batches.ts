/** How a peer is given texts: so many a call, in the order of the file or shortest first. */
export interface BatchPlan {
  readonly size: number;
  readonly order: 'file' | 'length';
}

/** One text a call, and batches of 8 and 32, as they come and with texts of like length together. */
export const BATCH_PLANS: readonly BatchPlan[] = [
  { size: 1, order: 'file' },
  { size: 8, order: 'file' },
  { size: 8, order: 'length' },
  { size: 32, order: 'file' },
  { size: 32, order: 'length' },
];

export function cutBatches(texts: readonly string[], { size, order }: BatchPlan): string[][] {
  const ordered = order === 'length' ? texts.toSorted((a, b) => a.length - b.length) : texts;
  return Array.from({ length: Math.ceil(ordered.length / size) }, (_, batch) =>
    ordered.slice(batch * size, (batch + 1) * size),
  );
}

export function describeBatches({ size, order }: BatchPlan): string {
  if (size === 1) return 'one text a call';
  return `batches of ${size}${order === 'length' ? ', texts sorted by length' : ''}`;
}
