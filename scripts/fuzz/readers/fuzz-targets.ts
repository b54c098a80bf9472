import type { FuzzTarget } from '../fuzz-target.ts';
import { FOLDER_TARGETS, WEIGHTS_TARGETS } from './checkpoints.ts';
import { DOCUMENT_FORMATS, documentTarget } from './documents.ts';
import { writeBackTarget } from './references.ts';
import { labelledTableTarget, STORED_FILES, storedTarget, tagPackTarget } from './stored-files.ts';

type Opener = () => FuzzTarget | Promise<FuzzTarget>;

/** Every reader of files that people bring, or that the app keeps and may find damaged. */
const TARGETS: Readonly<Record<string, Opener>> = {
  ...Object.fromEntries(DOCUMENT_FORMATS.map((format) => [format, () => documentTarget(format)])),
  'bibtex-keywords': () => writeBackTarget('bibtex'),
  'ris-keywords': () => writeBackTarget('ris'),
  'labelled-table': labelledTableTarget,
  'tag-pack': tagPackTarget,
  ...WEIGHTS_TARGETS,
  ...FOLDER_TARGETS,
  ...Object.fromEntries(STORED_FILES.map((name) => [name, () => storedTarget(name)])),
};

export const READERS: readonly string[] = Object.keys(TARGETS);

/** @param reader one of READERS */
export async function fuzzTarget(reader: string): Promise<FuzzTarget> {
  const open = TARGETS[reader];
  if (open === undefined) throw new Error(`There is no reader '${reader}': ${READERS.join(', ')}.`);
  return open();
}
