import { parse } from 'yaml';

/** Of a length that no front matter has: what begins with `---` is then a text with a rule. */
const MAX_LENGTH = 20_000;

const FRONT_MATTER = /^\s*---[ \t]*\n([\s\S]*?)\n(?:---|\.\.\.)[ \t]*(?:\n|$)/;

/** The YAML before a Markdown text, and the text. '' for what it does not say. */
export function splitFrontMatter(text: string): {
  readonly title: string;
  readonly abstract: string;
  readonly body: string;
} {
  const match = FRONT_MATTER.exec(text.slice(0, MAX_LENGTH));
  const fields = match === null ? null : fieldsOf(match[1]!);
  if (match === null || fields === null) return { title: '', abstract: '', body: text };
  const stringOf = (name: string) => {
    const value = fields.get(name);
    return typeof value === 'string' ? value.trim() : '';
  };
  return {
    title: stringOf('title'),
    abstract: stringOf('abstract') || stringOf('description'),
    body: text.slice(match[0].length),
  };
}

/** Null where it is no YAML with fields: a text between two rules. */
function fieldsOf(yaml: string): Map<string, unknown> | null {
  try {
    const value: unknown = parse(yaml, { logLevel: 'silent' });
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
    return new Map(Object.entries(value));
  } catch {
    return null;
  }
}
