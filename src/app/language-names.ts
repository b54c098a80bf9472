const names = new Intl.DisplayNames('en', { type: 'language' });

/** ISO 639-1 codes as names, such as `English, German`. */
export function languageNames(codes: readonly string[]): string {
  return codes.map((code) => names.of(code) ?? code).join(', ');
}
