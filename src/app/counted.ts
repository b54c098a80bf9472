const numbers = new Intl.NumberFormat('en');

/** A number of things, such as `1 window` or `3,912 tokens`. */
export function counted(count: number, noun: string): string {
  return `${numbers.format(count)} ${noun}${count === 1 ? '' : 's'}`;
}
