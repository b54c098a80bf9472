/** Commands that stand for a character or a word, outside of formulas. */
const CHARACTERS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ss: 'ß',
    ae: 'æ',
    AE: 'Æ',
    oe: 'œ',
    OE: 'Œ',
    o: 'ø',
    O: 'Ø',
    l: 'ł',
    L: 'Ł',
    aa: 'å',
    AA: 'Å',
    i: 'ı',
    j: 'ȷ',
    dh: 'ð',
    DH: 'Ð',
    th: 'þ',
    TH: 'Þ',
    dj: 'đ',
    DJ: 'Đ',
    ng: 'ŋ',
    NG: 'Ŋ',
    dots: '…',
    ldots: '…',
    cdots: '…',
    textellipsis: '…',
    textendash: '–',
    textemdash: '—',
    textquoteleft: '‘',
    textquoteright: '’',
    textquotedblleft: '“',
    textquotedblright: '”',
    textquotesingle: "'",
    textbackslash: '\\',
    textasciitilde: '~',
    textasciicircum: '^',
    textunderscore: '_',
    textbar: '|',
    textless: '<',
    textgreater: '>',
    textbullet: '•',
    textdegree: '°',
    textregistered: '®',
    texttrademark: '™',
    textcopyright: '©',
    copyright: '©',
    pounds: '£',
    euro: '€',
    texteuro: '€',
    S: '§',
    P: '¶',
    dag: '†',
    ddag: '‡',
    TeX: 'TeX',
    LaTeX: 'LaTeX',
    LaTeXe: 'LaTeX2e',
    XeLaTeX: 'XeLaTeX',
    LuaLaTeX: 'LuaLaTeX',
    BibTeX: 'BibTeX',
    eg: 'e.g.',
    ie: 'i.e.',
    etal: 'et al.',
    '%': '%',
    '&': '&',
    '#': '#',
    $: '$',
    _: '_',
    '{': '{',
    '}': '}',
    ' ': ' ',
    '\n': ' ',
    '\t': ' ',
    ',': ' ',
    ';': ' ',
    ':': ' ',
    '!': '',
    '-': '',
    '/': '',
    '@': '',
    quad: ' ',
    qquad: ' ',
    enspace: ' ',
    thinspace: ' ',
    space: ' ',
    nobreakspace: ' ',
    newline: '\n',
    linebreak: '\n',
    tabularnewline: '\n',
  }),
);

/** Accents, as the combining characters of Unicode. */
const ACCENTS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    '`': '\u0300',
    "'": '\u0301',
    '^': '\u0302',
    '~': '\u0303',
    '=': '\u0304',
    u: '\u0306',
    '.': '\u0307',
    '"': '\u0308',
    r: '\u030A',
    H: '\u030B',
    v: '\u030C',
    d: '\u0323',
    c: '\u0327',
    k: '\u0328',
    b: '\u0331',
    t: '\u0361',
  }),
);

/** What a command such as `\ss` or `\%` stands for in a text, or null. */
export function latexCharacter(command: string): string | null {
  return CHARACTERS.get(command) ?? null;
}

/** Whether the command, such as `\'` or `\v`, sets an accent on its argument. */
export function isAccent(command: string): boolean {
  return ACCENTS.has(command);
}

/** The argument of an accent, such as `e` or `\i`, with the accent on its first letter. */
export function accented(accent: string, argument: string): string {
  // The dotless letters are there to bear accents, which Unicode sets on the dotted ones.
  const letters = argument.replace(/^\\([ij])\b\s*|[\\{}]/g, '$1').trim();
  return `${letters.slice(0, 1)}${ACCENTS.get(accent)!}${letters.slice(1)}`.normalize('NFC');
}

/** Quotation marks and dashes, as LaTeX writes them with ASCII characters. */
export function typeset(text: string): string {
  return text
    .replaceAll('~', '\u00A0')
    .replaceAll('``', '“')
    .replaceAll("''", '”')
    .replaceAll('`', '‘')
    .replaceAll('---', '—')
    .replaceAll('--', '–');
}
