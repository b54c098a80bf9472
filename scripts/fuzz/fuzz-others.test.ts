import { it } from 'vitest';
import { expectNoDefects, FUZZ_TIMEOUT } from './expect-no-defects.ts';
import { DOCUMENT_FORMATS } from './readers/documents.ts';
import { READERS } from './readers/fuzz-targets.ts';

const OTHERS = READERS.filter((reader) => !DOCUMENT_FORMATS.some((format) => format === reader));

it.each(OTHERS)(
  'every file for %s is read or refused',
  (reader) => expectNoDefects(reader),
  FUZZ_TIMEOUT,
);
