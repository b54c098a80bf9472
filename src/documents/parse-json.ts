import { words } from '../core/words.ts';
import { DocumentError } from './document-error.ts';

/**
 * @throws DocumentError that names the line, where the engine tells the place
 */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const position = /position (\d+)/.exec(String(error))?.[1];
    const line = position === undefined ? '' : `, line ${lineOf(text, Number(position))}`;
    throw new DocumentError(
      words('The file is no valid JSON{line}.', { line }),
      words('Export it again, or mend it with an editor that checks JSON.'),
    );
  }
}

function lineOf(text: string, position: number): number {
  return text.slice(0, position).split('\n').length;
}
