/** The index of the largest number, the first of equals; -1 for an empty list. */
export function winner(numbers: ArrayLike<number>): number {
  let best = numbers.length === 0 ? -1 : 0;
  for (let i = 1; i < numbers.length; i++) if (numbers[i]! > numbers[best]!) best = i;
  return best;
}
