/** Counts [tags][tags]: rows are true tags, columns predicted ones. */
export type ConfusionMatrix = readonly (readonly number[])[];

/**
 * Counts how often each true tag was given each predicted tag. Tags are indices below `tagCount`.
 * @throws RangeError when the lists differ in length or hold something that is not a tag's index.
 */
export function confusionMatrix(
  trueTags: ArrayLike<number>,
  predictedTags: ArrayLike<number>,
  tagCount: number,
): ConfusionMatrix {
  if (trueTags.length !== predictedTags.length) {
    throw new RangeError(
      `${trueTags.length} true tags, but ${predictedTags.length} predicted ones.`,
    );
  }
  const counts = Array.from({ length: tagCount }, () => new Array<number>(tagCount).fill(0));
  for (let i = 0; i < trueTags.length; i++) {
    const row = counts[trueTags[i]!];
    const predicted = predictedTags[i]!;
    if (row === undefined || row[predicted] === undefined) {
      throw new RangeError(`Row ${i} has a tag that is not one of the ${tagCount}.`);
    }
    row[predicted] += 1;
  }
  return counts;
}
