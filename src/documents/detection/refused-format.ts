import { words } from '../../core/words.ts';
import { DocumentError } from '../document-error.ts';

/** Documents that are known and cannot be read. */
export type RefusedFormat =
  | 'encrypted-office'
  | 'old-word'
  | 'old-excel'
  | 'old-office'
  | 'slides'
  | 'iwork'
  | 'other-opendocument';

const WHAT_AND_ADVICE: Readonly<Record<RefusedFormat, readonly [what: string, advice: string]>> = {
  'encrypted-office': [
    'is protected with a password',
    'Open it in Office, save it without the password, and try again.',
  ],
  'old-word': [
    'is a Word document of before 2007 (.doc)',
    'Open it in Word or LibreOffice, and save it as DOCX.',
  ],
  'old-excel': [
    'is an Excel table of before 2007 (.xls)',
    'Open it in Excel or LibreOffice, and save it as XLSX or CSV.',
  ],
  'old-office': [
    'is an Office file of before 2007, or a mail from Outlook',
    'Open it in the program that made it, and save it as DOCX or PDF.',
  ],
  slides: ['holds slides', 'Save it as PDF, which can be read.'],
  iwork: [
    'was made by Pages, Numbers or Keynote',
    'Export it there as PDF, DOCX or CSV, which can be read.',
  ],
  'other-opendocument': [
    'is an OpenDocument file, but not a text',
    'Save a table as XLSX or CSV, anything else as PDF.',
  ],
};

/** Why a document of a known kind cannot be read, and what to do. */
export function refusal(format: RefusedFormat, fileName: string): DocumentError {
  const [what, advice] = WHAT_AND_ADVICE[format];
  return new DocumentError(
    words('“{fileName}” {what}. It cannot be read here.', { fileName, what }),
    advice,
  );
}

export function isRefused(format: string): format is RefusedFormat {
  return format in WHAT_AND_ADVICE;
}
