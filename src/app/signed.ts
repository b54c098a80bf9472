/** A number with its sign, as people read it here: `+1.24`, `−0.40`, and `0.00` for none. */
export function signed(value: number, digits = 2): string {
  const words = Math.abs(value).toFixed(digits);
  if (Number(words) === 0) return words;
  return `${value > 0 ? '+' : '−'}${words}`;
}
