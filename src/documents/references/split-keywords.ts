export interface Keywords {
  /** What stands between two, with its blanks: `, `; null where there are fewer than two. */
  readonly separator: string | null;
  /** As they stand, without the blanks around them. */
  readonly keywords: readonly string[];
}

const SEPARATORS = { ';': /\s*;\s*/y, ',': /\s*,\s*/y };

/**
 * The keywords of a field, by semicolons where there is one, else by commas; neither counts within
 * braces or after a backslash.
 */
export function splitKeywords(source: string): Keywords {
  const semicolons = splitAt(source, ';');
  return semicolons.separator === null ? splitAt(source, ',') : semicolons;
}

function splitAt(source: string, sign: keyof typeof SEPARATORS): Keywords {
  const pattern = SEPARATORS[sign];
  const keywords: string[] = [];
  let separator: string | null = null;
  let depth = 0;
  let start = 0;
  for (let index = 0; index < source.length; index++) {
    const character = source[index]!;
    if (character === '\\') {
      index += 1;
      continue;
    }
    if (character === '{') depth += 1;
    else if (character === '}') depth -= 1;
    if (depth > 0) continue;
    pattern.lastIndex = index;
    const found = pattern.exec(source)?.[0];
    if (found === undefined) continue;
    keywords.push(source.slice(start, index).trim());
    separator ??= found;
    start = index + found.length;
    index = start - 1;
  }
  keywords.push(source.slice(start).trim());
  return { separator, keywords: keywords.filter((keyword) => keyword !== '') };
}
