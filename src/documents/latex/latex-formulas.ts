const words = (list: string) => list.split(' ');

/** How a formula is set, not what it says. */
const SETTING = new Set(
  words(
    'left right middle big bigl bigr bigm Big Bigl Bigr bigg biggl biggr Bigg Biggl Biggr limits ' +
      'nolimits displaystyle textstyle scriptstyle nonumber notag mathbf mathrm mathit mathcal mathbb ' +
      'mathsf mathtt mathfrak mathscr boldsymbol bm operatorname text textrm textit textbf textsf ' +
      'texttt mbox hbox mathop mathrel mathbin mathord hat bar tilde vec dot ddot widehat widetilde ' +
      'overline underline overbrace underbrace check breve mathring rm bf it cal frac dfrac tfrac ' +
      'cfrac sqrt binom substack label ensuremath phantom not small scriptsize tiny cr hline',
  ),
);

const SIGNS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    cdot: '·',
    times: '×',
    pm: '±',
    leq: '≤',
    le: '≤',
    geq: '≥',
    ge: '≥',
    neq: '≠',
    ne: '≠',
    approx: '≈',
    sim: '~',
    to: '→',
    rightarrow: '→',
    leftarrow: '←',
    mapsto: '↦',
    in: '∈',
    subset: '⊂',
    cup: '∪',
    cap: '∩',
    infty: '∞',
    mid: '|',
    vert: '|',
    Vert: '‖',
    '|': '‖',
    lbrace: '{',
    rbrace: '}',
    langle: '⟨',
    rangle: '⟩',
    prime: "'",
    ldots: '…',
    cdots: '…',
    dots: '…',
  }),
);

/** What a command within a formula says: a sign, its own name (`alpha`, `sum`, `log`), or nothing. */
export function formulaWord(command: string): string {
  const name = command.replace(/\*$/, '');
  if (SETTING.has(name)) return '';
  return SIGNS.get(name) ?? (/^[a-zA-Z]+$/.test(name) ? name : '');
}
