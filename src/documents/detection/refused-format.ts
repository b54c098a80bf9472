import { words, type Words } from '../../core/words.ts';
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

type Refusal = readonly [message: (fileName: string) => Words, advice: Words];

const REFUSALS: Readonly<Record<RefusedFormat, Refusal>> = {
  'encrypted-office': [
    (fileName) =>
      words('“{fileName}” is protected with a password. It cannot be read here.', { fileName }),
    words('Open it in Office, save it without the password, and try again.'),
  ],
  'old-word': [
    (fileName) =>
      words('“{fileName}” is a Word document of before 2007 (.doc). It cannot be read here.', {
        fileName,
      }),
    words('Open it in Word or LibreOffice, and save it as DOCX.'),
  ],
  'old-excel': [
    (fileName) =>
      words('“{fileName}” is an Excel table of before 2007 (.xls). It cannot be read here.', {
        fileName,
      }),
    words('Open it in Excel or LibreOffice, and save it as XLSX or CSV.'),
  ],
  'old-office': [
    (fileName) =>
      words(
        '“{fileName}” is an Office file of before 2007, or a mail from Outlook. It cannot be read here.',
        { fileName },
      ),
    words('Open it in the program that made it, and save it as DOCX or PDF.'),
  ],
  slides: [
    (fileName) => words('“{fileName}” holds slides. It cannot be read here.', { fileName }),
    words('Save it as PDF, which can be read.'),
  ],
  iwork: [
    (fileName) =>
      words('“{fileName}” was made by Pages, Numbers or Keynote. It cannot be read here.', {
        fileName,
      }),
    words('Export it there as PDF, DOCX or CSV, which can be read.'),
  ],
  'other-opendocument': [
    (fileName) =>
      words('“{fileName}” is an OpenDocument file, but not a text. It cannot be read here.', {
        fileName,
      }),
    words('Save a table as XLSX or CSV, anything else as PDF.'),
  ],
};

/** Why a document of a known kind cannot be read, and what to do. */
export function refusal(format: RefusedFormat, fileName: string): DocumentError {
  const [message, advice] = REFUSALS[format];
  return new DocumentError(message(fileName), advice);
}

export function isRefused(format: string): format is RefusedFormat {
  return format in REFUSALS;
}
