/** Groups that hold no text as it flows. Those marked with `\*` are left out unless they are known. */
const LEFT_OUT = new Set(
  (
    'colortbl info pict object objdata header headerl headerr headerf footer footerl footerr footerf ' +
    'footnote annotation listtable listoverridetable revtbl rsidtbl generator themedata datastore ' +
    'colorschememapping latentstyles fldinst xe tc rxe listtext pntext nonshppict filetbl ftnsep ' +
    'ftnsepc ftncn aftnsep aftnsepc aftncn bkmkstart bkmkend atrfstart atrfend'
  ).split(' '),
);

/** Marked as to be skipped by readers that do not know them, yet with text in them. */
const KNOWN = new Set(['shpinst', 'moMath', 'moMathPara']);

const CHARACTERS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    tab: '\t',
    line: '\n',
    lbr: '\n',
    emdash: '—',
    endash: '–',
    lquote: '‘',
    rquote: '’',
    ldblquote: '“',
    rdblquote: '”',
    bullet: '•',
    emspace: ' ',
    enspace: ' ',
    qmspace: ' ',
    '~': '\u00A0',
    _: '\u2011',
    '\\': '\\',
    '{': '{',
    '}': '}',
  }),
);

const PARAGRAPH_ENDS = new Set(['par', 'sect', 'page', 'column', '\n', '\r']);

/** Whether what follows in the group is no text. */
export function isLeftOut(destination: string, isMarked: boolean): boolean {
  // Properties of formulas end like that.
  return (
    LEFT_OUT.has(destination) ||
    /^m\w*Pr$/.test(destination) ||
    (isMarked && !KNOWN.has(destination))
  );
}

/** The character that a control word or symbol stands for, or null. */
export function rtfCharacter(control: string): string | null {
  return CHARACTERS.get(control) ?? null;
}

export function endsParagraph(control: string): boolean {
  return PARAGRAPH_ENDS.has(control);
}
