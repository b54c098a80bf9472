import type { TextRun } from './page-text.ts';

/** How much larger than the text beside it an initial is, at least. */
const LARGER = 1.7;

/**
 * A large letter over two or more lines at the beginning of a paragraph, put before the rest of its
 * word; the lines beside it then begin where it begins.
 */
export function attachInitials(runs: readonly TextRun[]): TextRun[] {
  const attached = [...runs];
  for (const initial of runs) {
    if (!/^\s*["'“‘«]?\p{Lu}\s*$/u.test(initial.text)) continue;
    const beside = attached
      .filter((run) => standsBeside(run, initial))
      .toSorted((a, b) => a.y - b.y);
    const [first] = beside;
    // A single line beside it is a heading or a list, whose letter is merely larger.
    if (first === undefined || beside.length < 2) continue;
    for (const run of beside) {
      const text = run === first ? initial.text.trim() + run.text.trimStart() : run.text;
      const width = run.x + run.width - initial.x;
      attached[attached.indexOf(run)] = { ...run, text, x: initial.x, width };
    }
    attached.splice(attached.indexOf(initial), 1);
  }
  return attached;
}

function standsBeside(run: TextRun, initial: TextRun): boolean {
  const right = initial.x + initial.width;
  return (
    initial.size >= LARGER * run.size &&
    run.x >= right - run.size / 4 &&
    run.x <= right + run.size &&
    run.y > initial.y - 0.8 * initial.size &&
    run.y < initial.y + 0.3 * run.size
  );
}
