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
    'alertdialog alert tablist doc-toc doc-endnotes'
  ).split(' '),
);

const HIDDEN_STYLE = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse))/i;

const BLOCKS = new Set(
  (
    'address article aside blockquote body caption center dd details dialog dir div dl ' +
    'dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html ' +
    'legend li main menu nav ol p pre search section summary table ul'
  ).split(' '),
);

/** Whether the element begins a line of its own, and a paragraph with it. */
export function isBlock(name: string): boolean {
  return BLOCKS.has(name);
}

export function elementRole(
  name: string,
  attributes: Readonly<Record<string, string>>,
): ElementRole | null {
  const role = attributes['role']?.toLowerCase();
  if (HIDDEN.has(name) || isHidden(name, attributes, role)) return 'hidden';
  if (name === 'h1') return 'title';
  if (/^h[2-6]$/.test(name) || role === 'heading') return 'heading';
  if (name === 'main' || role === 'main') return 'main';
  if (name === 'article' || role === 'article') return 'article';
  if (name === 'header' || role === 'banner') return 'banner';
  return name === 'pre' || name === 'listing' || name === 'plaintext' ? 'preformatted' : null;
}

function isHidden(
  name: string,
  attributes: Readonly<Record<string, string>>,
  role: string | undefined,
): boolean {
  return (
    'hidden' in attributes ||
    (name === 'dialog' && !('open' in attributes)) ||
    attributes['aria-hidden']?.toLowerCase() === 'true' ||
    (role !== undefined && HIDDEN_ROLES.has(role)) ||
    HIDDEN_STYLE.test(attributes['style'] ?? '')
  );
}
