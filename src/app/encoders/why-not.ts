import { type Words, words } from '../../core/words.ts';
import type { EncoderSource } from '../../engine/engine.ts';
import type { EncodersSlice } from './encoders-slice.ts';

/**
 * Why the pair that was chosen before cannot be used, and what takes its place.
 * @param source the encoder, where that is here and it is the tag set that is not
 */
export function whyNot(
  { choice, encoders }: Pick<EncodersSlice, 'choice' | 'encoders'>,
  source: Pick<EncoderSource, 'name'> | null,
  { name: embedded }: Pick<EncoderSource, 'name'>,
): Words {
  if (source !== null) {
    return words(
      'The tag set {tagSet} is not kept for {encoder} any more. {embedded} is in use; import or train the tag set again.',
      { tagSet: choice.tagSet, encoder: source.name, embedded },
    );
  }
  if (encoders.length === 0) {
    return words(
      'The encoders on this device could not be looked up. {embedded} is in use; reload the page to try again.',
      { embedded },
    );
  }
  const entry = encoders.find(({ id }) => id === choice.encoderId);
  if (entry?.state.phase === 'failed') {
    return words(
      'What is kept of {encoder} is damaged. {embedded} is in use; under Encoders you can get it again.',
      { encoder: entry.name, embedded },
    );
  }
  if (entry === undefined || entry.origin === 'imported') {
    return words(
      'The encoder that you imported is not kept on this device any more: the browser may have cleared it to make room. {embedded} is in use; import its files again under Encoders.',
      { embedded },
    );
  }
  return words(
    '{encoder} is not kept on this device any more: the browser may have cleared it to make room. {embedded} is in use; under Encoders you can download it again.',
    { encoder: entry.name, embedded },
  );
}
