const words = (list: string) => list.split(' ');

const HEADINGS = new Set(
  words('part chapter section subsection subsubsection paragraph subparagraph addchap addsec'),
);

/** Commands whose argument is a paragraph of its own, wherever it stands. */
const BLOCKS = new Set(
  words('author caption keywords subtitle institute affil affiliation address date'),
);

/** Commands whose argument, of any length, is not part of the text as it flows. */
const ASIDES = new Set(
  words(
    'footnote footnotetext thanks marginpar marginnote todo sidenote endnote phantom hphantom vphantom',
  ),
);

/** Files of their own, which a browser is not given. */
const FILES = new Set(
  words('input include subfile subfileinclude import bibliography addbibresource'),
);

/** How many of a command's arguments are for LaTeX, not for the reader; those after them are text. */
const FOR_LATEX: ReadonlyMap<string, number> = new Map(
  (
    [
      [
        1,
        'label vspace hspace vskip includegraphics includesvg includepdf bibliographystyle ' +
          'usepackage pagestyle thispagestyle pagenumbering index glsadd color hypersetup ' +
          'theoremstyle graphicspath newcounter stepcounter refstepcounter newlength linespread ' +
          'raisebox parbox scalebox rotatebox textcolor colorbox hypertarget hyperlink href ' +
          'cline cmidrule tag lstset tikzset pgfplotsset usetikzlibrary captionsetup ' +
          'markright foreignlanguage selectlanguage hyphenation rowcolor cellcolor columncolor ' +
          'vspace* hspace* tikz bibitem columnwidth orcid orcidlink email',
      ],
      [
        2,
        'setlength addtolength setcounter addtocounter fontsize rule resizebox fcolorbox multicolumn ' +
          'multirow markboth newtheorem newtheorem* resizebox*',
      ],
      [3, 'definecolor addcontentsline'],
    ] as const
  ).flatMap(([count, names]) => words(names).map((name) => [name, count] as const)),
);

/** Longer names are no command's, and may be made to be slow to look at. */
const LONGEST_NAME = 40;

/** `\citep`, `\textcite*`, `\autoref`, `\Cref`: marks that stand for a number or a name. */
const MARK = /^(?:[A-Za-z]*cite[a-z]*|(?:[a-z]*|[CVF])ref(?:range)?|nocite)\*?$/;

export type CommandKind =
  | { readonly kind: 'heading' | 'title' | 'block' | 'aside' | 'file' | 'mark' }
  | { readonly kind: 'other'; readonly argumentsForLatex: number };

/** What a command that is no character means for the text around it. */
export function commandKind(command: string): CommandKind {
  if (command.length > LONGEST_NAME) return { kind: 'other', argumentsForLatex: 0 };
  const name = command.replace(/\*$/, '');
  if (HEADINGS.has(name)) return { kind: 'heading' };
  if (name === 'title') return { kind: 'title' };
  if (BLOCKS.has(name)) return { kind: 'block' };
  if (ASIDES.has(name)) return { kind: 'aside' };
  if (FILES.has(name)) return { kind: 'file' };
  const argumentsForLatex = FOR_LATEX.get(command);
  if (argumentsForLatex === undefined && command !== 'hyperref' && MARK.test(command)) {
    return { kind: 'mark' };
  }
  return { kind: 'other', argumentsForLatex: argumentsForLatex ?? 0 };
}
