import { parseMarkup } from '../markup/parse-markup.ts';
import type { Paragraph } from '../assemble-document.ts';

/** What paragraphs of a style are, by the style's id; styles of body text are not in it. */
export type DocxStyles = ReadonlyMap<string, Exclude<Paragraph['role'], 'body'>>;

interface Style {
  role: Paragraph['role'] | null;
  basedOn: string | null;
}

/** More styles than any template bases on each other. */
const MAX_CHAIN = 50;

/**
 * The styles of titles and headings, from `word/styles.xml`. Ids are in the writer's language
 * ('berschrift1'), names are English in every one; a style of one's own inherits from the one that it is
 * based on, or sets an outline level itself.
 */
export function docxStyles(xml: string): DocxStyles {
  const styles = new Map<string, Style>();
  let style: Style = { role: null, basedOn: null };
  parseMarkup(xml, 'xml', {
    open(name, attributes) {
      const value = attributes['w:val'] ?? '';
      if (name === 'w:style') {
        style = { role: null, basedOn: null };
        styles.set(attributes['w:styleId'] ?? '', style);
      } else if (name === 'w:name') style.role ??= roleOfName(value);
      else if (name === 'w:basedOn') style.basedOn = value;
      else if (name === 'w:outlineLvl') style.role ??= outlineRole(value);
    },
    close: () => undefined,
    text: () => undefined,
  });

  const roles = new Map<string, Exclude<Paragraph['role'], 'body'>>();
  for (const id of styles.keys()) {
    const role = inheritedRole(styles, id);
    if (role !== 'body') roles.set(id, role);
  }
  return roles;
}

/** Levels 0 to 8 are headings, 9 is body text. */
export function outlineRole(level: string): 'heading' | 'body' {
  return /^[0-8]$/.test(level) ? 'heading' : 'body';
}

function roleOfName(name: string): Paragraph['role'] | null {
  if (/^title$/i.test(name)) return 'title';
  return /^heading [1-9]$/i.test(name) ? 'heading' : null;
}

function inheritedRole(styles: ReadonlyMap<string, Style>, id: string): Paragraph['role'] {
  let style = styles.get(id);
  for (let step = 0; style !== undefined && step < MAX_CHAIN; step++) {
    if (style.role !== null) return style.role;
    style = style.basedOn === null ? undefined : styles.get(style.basedOn);
  }
  return 'body';
}
