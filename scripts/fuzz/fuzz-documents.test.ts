import { it } from 'vitest';
import { expectNoDefects, FUZZ_TIMEOUT } from './expect-no-defects.ts';
import { DOCUMENT_FORMATS } from './readers/documents.ts';

it.each(DOCUMENT_FORMATS)(
  'every file that is taken for %s is read or refused',
  (format) => expectNoDefects(format),
  FUZZ_TIMEOUT,
);
