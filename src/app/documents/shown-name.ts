import { t } from '../words/t.ts';

/** How readers name the parts of a file that have no name of their own. */
const UNNAMED = / · (row|item|line|entry|sheet) (.+)$/;

const IN_WORDS: Readonly<Record<string, (which: string) => string>> = {
  row: (number) => t('row {number}', { number }),
  item: (number) => t('item {number}', { number }),
  line: (number) => t('line {number}', { number }),
  entry: (number) => t('entry {number}', { number }),
  sheet: (name) => t('sheet {name}', { name }),
};

/** A row's name in the page's language: `trees.csv · row 2` is kept, and `trees.csv · Zeile 2` shown. */
export function shownName(name: string): string {
  return name.replace(UNNAMED, (_, kind: string, which: string) => ` · ${IN_WORDS[kind]!(which)}`);
}
