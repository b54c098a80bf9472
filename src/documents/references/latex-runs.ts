/** A stretch of a text: LaTeX, to be parsed, or text as it stands, blanks included. */
export interface LatexRun {
  readonly isLatex: boolean;
  readonly source: string;
}

/** A word without these is text as it stands. */
const LATEX = /[\\{}$~%#&_^`]|--|''/;

/** A command or an accent at a word's end takes what follows it. */
const ENDS_WITH_COMMAND = /\\(?:[a-z]+|["'`^~=.])$/i;

const MARKS = /\\[^]|[{}$]/g;

/**
 * Parts a field into what is LaTeX and what is not, so that only the former is parsed: parsing takes
 * milliseconds for an abstract, of which mostly a word or two need it. Groups and mathematics stay whole;
 * neighbours are one run.
 */
export function latexRuns(source: string): LatexRun[] {
  const runs: LatexRun[] = [];
  let depth = 0;
  let mathematics = false;
  let latex = '';
  let goesOn = false;
  let blanks = '';
  const finish = () => {
    if (latex !== '') runs.push({ isLatex: true, source: latex });
    if (blanks !== '') runs.push({ isLatex: false, source: blanks });
    latex = '';
    blanks = '';
  };
  for (const [token] of source.matchAll(/\S+|\s+/g)) {
    if (/^\s/.test(token)) {
      blanks = token;
    } else if (depth > 0 || mathematics || goesOn || LATEX.test(token)) {
      if (latex === '') finish();
      latex += blanks + token;
      blanks = '';
      for (const [mark] of token.matchAll(MARKS)) {
        if (mark === '{') depth += 1;
        else if (mark === '}') depth = Math.max(0, depth - 1);
        else if (mark === '$') mathematics = !mathematics;
      }
      goesOn = ENDS_WITH_COMMAND.test(token);
    } else {
      finish();
      runs.push({ isLatex: false, source: token });
    }
  }
  finish();
  return runs;
}
