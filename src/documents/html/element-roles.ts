/** What an element means for reading: nothing, or that what is in it is left out or set apart. */
export type ElementRole =
  | 'hidden'
  | 'heading'
  | 'title'
  | 'main'
  | 'article'
  | 'banner'
  | 'preformatted';

/** Neither seen nor text: code, styles, media, controls; and the parts of a page that are not its text. */
const HIDDEN = new Set(
  (
    'script style template noscript noembed noframes head title base svg canvas audio ' +
    'video object embed iframe map applet button select textarea datalist input ' +
    'progress meter nav aside footer menu rp rt annotation annotation-xml'
  ).split(' '),
);

const HIDDEN_ROLES = new Set(
  (
    'navigation contentinfo complementary search menu menubar toolbar dialog ' +
    'alertdialog alert tablist doc-toc doc-endnotes doc-footnote doc-noteref doc-pagebreak'
  ).split(' '),
);

/** The same in EPUB 3, as `epub:type`. */
const HIDDEN_TYPES = new Set(
  'toc landmarks page-list footnotes footnote endnotes endnote noteref pagebreak'.split(' '),
);

const HIDDEN_STYLE = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse))/i;

const BLOCKS = new Set(
  (
    'address article aside blockquote body caption center dd details dialog dir div dl ' +
    'dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html ' +
    'legend li main menu nav ol p pre search section summary table ul'
  ).split(' '),
);

const INLINE_STYLE = /(?:^|;)\s*display\s*:\s*(?:inline|contents)\b/i;

/** Signs and words of MathML. */
const FORMULA_PARTS = new Set(['mi', 'mn', 'mo', 'mtext', 'ms']);

type Attributes = Readonly<Record<string, string>>;

/** Whether the element begins a line of its own, and a paragraph with it. */
export function isBlock(name: string, attributes: Attributes): boolean {
  return BLOCKS.has(name) && !INLINE_STYLE.test(attributes['style'] ?? '');
}

/** Whether the element is a word of a formula, which nothing but its place sets apart from the next. */
export function isFormulaPart(name: string): boolean {
  return FORMULA_PARTS.has(name);
}

/** What an element of HTML means, by its name and attributes. */
export function elementRole(name: string, attributes: Attributes): ElementRole | null {
  const role = attributes['role']?.toLowerCase();
  if (HIDDEN.has(name) || isHidden(name, attributes, role)) return 'hidden';
  if (name === 'h1') return 'title';
  if (/^h[2-6]$/.test(name) || role === 'heading') return 'heading';
  if (name === 'main' || role === 'main') return 'main';
  if (name === 'article' || role === 'article') return 'article';
  if (name === 'header' || role === 'banner') return 'banner';
  return name === 'pre' || name === 'listing' || name === 'plaintext' ? 'preformatted' : null;
}

function isHidden(name: string, attributes: Attributes, role: string | undefined): boolean {
  return (
    'hidden' in attributes ||
    (name === 'dialog' && !('open' in attributes)) ||
    attributes['aria-hidden']?.toLowerCase() === 'true' ||
    (role !== undefined && HIDDEN_ROLES.has(role)) ||
    (attributes['epub:type'] ?? '').split(' ').some((type) => HIDDEN_TYPES.has(type)) ||
    HIDDEN_STYLE.test(attributes['style'] ?? '')
  );
}
