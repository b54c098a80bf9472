const words = (list: string) => list.split(' ');

/** Drawings, and what authors took out. */
const LEFT_OUT = new Set(
  words('comment tikzpicture pgfpicture picture filecontents filecontents* CCSXML forest asy'),
);

/** What is shown as it is written. */
const VERBATIM = new Set(words('verbatim verbatim* Verbatim lstlisting minted alltt'));

const FORMULAS = new Set(
  words(
    'math displaymath equation align gather multline eqnarray flalign alignat subequations dmath',
  ),
);

/** With the number of arguments before the first row. */
const TABLES: ReadonlyMap<string, number> = new Map(
  Object.entries({
    tabular: 1,
    'tabular*': 2,
    tabularx: 2,
    tabulary: 2,
    longtable: 1,
    supertabular: 1,
    tblr: 1,
    array: 1,
  }),
);

/** Others with arguments that are not text. */
const ARGUMENTS: ReadonlyMap<string, number> = new Map(
  Object.entries({
    minipage: 1,
    multicols: 1,
    wrapfigure: 2,
    wraptable: 2,
    subfigure: 1,
    subtable: 1,
    adjustbox: 1,
    alignat: 1,
    'alignat*': 1,
    thebibliography: 1,
    threeparttable: 0,
    list: 2,
    spacing: 1,
    otherlanguage: 1,
    adjustwidth: 2,
  }),
);

export interface Environment {
  readonly kind: 'left out' | 'verbatim' | 'formula' | 'table' | 'text';
  /** Arguments of its beginning that are not text. */
  readonly argumentsForLatex: number;
  /** The words that LaTeX itself sets above it. */
  readonly heading: string | null;
}

export function environmentOf(name: string): Environment {
  const table = TABLES.get(name);
  return {
    kind: LEFT_OUT.has(name)
      ? 'left out'
      : VERBATIM.has(name)
        ? 'verbatim'
        : FORMULAS.has(name.replace(/\*$/, ''))
          ? 'formula'
          : table === undefined
            ? 'text'
            : 'table',
    argumentsForLatex: table ?? ARGUMENTS.get(name) ?? 0,
    heading: name === 'abstract' ? 'Abstract' : name === 'thebibliography' ? 'References' : null,
  };
}
