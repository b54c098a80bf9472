/** The function, asked anew only when one of its arguments is another one. */
export function rememberLast<Arguments extends readonly unknown[], Result>(
  compute: (...given: Arguments) => Result,
): (...given: Arguments) => Result {
  let last: { readonly given: Arguments; readonly result: Result } | null = null;
  return (...given) => {
    const before = last?.given;
    if (last === null || given.some((value, index) => value !== before?.[index])) {
      last = { given, result: compute(...given) };
    }
    return last.result;
  };
}
