import { cleanText } from '../../../core/text-cleaning.ts';
import type { DocumentBody, PassageVectors } from '../../../storage/documents/document-store.ts';
import { placeCleaned } from '../../place-cleaned.ts';
import type { EncodedSection } from '../documents-calls.ts';
import type { EncodingSettings } from '../encoding-settings.ts';
import { sections } from './sections.ts';

/** What the encoder is to read of a document, section by section. */
export function sectionTexts(body: DocumentBody, settings: EncodingSettings): string[] {
  return sections(body, settings.leavesOutReferences).map(({ start, end }) =>
    cleanText(body.text.slice(start, end), settings.textCleaning),
  );
}

/**
 * What the encoder gave for those sections, with offsets into the document.
 * @throws RangeError when they are of another text
 */
export function placePassages(
  body: DocumentBody,
  settings: EncodingSettings,
  encoded: readonly EncodedSection[],
): Pick<PassageVectors, 'starts' | 'ends' | 'tokens' | 'vectors'> {
  const spans = sections(body, settings.leavesOutReferences);
  if (spans.length !== encoded.length) {
    throw new RangeError(`The document has ${spans.length} sections, not ${encoded.length}.`);
  }
  const placed = encoded.flatMap((section, index) => {
    const { start, end } = spans[index]!;
    const text = body.text.slice(start, end);
    return placeWindows(section, text, settings).map((window) => ({
      ...window,
      start: start + window.start,
      end: start + window.end,
    }));
  });
  const features = placed[0]?.vector.length ?? 0;
  const vectors = new Float32Array(placed.length * features);
  for (const [index, { vector }] of placed.entries()) vectors.set(vector, index * features);
  return {
    starts: Uint32Array.from(placed, ({ start }) => start),
    ends: Uint32Array.from(placed, ({ end }) => end),
    tokens: Uint32Array.from(placed, ({ tokens }) => tokens),
    vectors,
  };
}

function placeWindows(
  { starts, ends, tokens, vectors }: EncodedSection,
  text: string,
  { textCleaning }: EncodingSettings,
) {
  const features = vectors.length / Math.max(1, starts.length);
  const windows = Array.from(starts, (start, index) => ({
    start,
    end: ends[index]!,
    tokens: tokens[index]!,
    vector: vectors.subarray(index * features, (index + 1) * features),
  }));
  return textCleaning === 'none'
    ? windows
    : placeCleaned(windows, cleanText(text, textCleaning), text);
}
