export interface Keywords {
  /** As they stand, without the blanks around them. */
  readonly keywords: readonly string[];
  /** What stands before, between and after them: one more than keywords. */
  readonly gaps: readonly string[];
  /** The first gap between two; null where there are fewer than two. */
  readonly separator: string | null;
}

/**
 * The keywords of a field, by semicolons where there is one, else by commas; neither counts within
 * braces or after a backslash.
 */
export function splitKeywords(source: string): Keywords {
  const signs = separators(source, ';');
  const keywords: string[] = [];
  const gaps: string[] = [];
  let gapStart = 0;
  let start = 0;
  for (const end of [...(signs.length > 0 ? signs : separators(source, ',')), source.length]) {
    const segment = source.slice(start, end);
    const keyword = segment.trim();
    if (keyword !== '') {
      const at = start + segment.indexOf(keyword);
      keywords.push(keyword);
      gaps.push(source.slice(gapStart, at));
      gapStart = at + keyword.length;
    }
    start = end + 1;
  }
  gaps.push(source.slice(gapStart));
  return { keywords, gaps, separator: keywords.length > 1 ? gaps[1]! : null };
}

function separators(source: string, sign: string): number[] {
  const offsets: number[] = [];
  let depth = 0;
  for (const { 0: found, index } of source.matchAll(/\\[^]|[{},;]/g)) {
    if (found === '{') depth += 1;
    if (found === '}') depth -= 1;
    if (found === sign && depth <= 0) offsets.push(index);
  }
  return offsets;
}
