/** A probability (0 to 1) as people read it here: one decimal, such as `97.3 %`. */
export function percent(probability: number): string {
  return `${(probability * 100).toFixed(1)} %`;
}
