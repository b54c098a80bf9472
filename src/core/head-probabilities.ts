import { sigmoid, softmax } from './activation.ts';
import { headLogits } from './head.ts';
import type { EncoderReference, TagPack } from './tag-pack.ts';
import { unitLength } from './unit-length.ts';

/**
 * The probabilities [tags] that a pack gives to one pooled vector [features], just as the encoder
 * gave it: normalised as the pack says, then through head, temperature and activation.
 * @throws RangeError when the vector is not of the size that the head takes.
 */
export function headProbabilities(
  {
    encoder,
    head,
  }: Pick<TagPack, 'head'> & {
    readonly encoder: Pick<EncoderReference, 'normalisation'>;
  },
  vector: Float32Array,
): Float64Array {
  const logits = headLogits(head, encoder.normalisation === 'l2' ? unitLength(vector) : vector);
  const activation = head.activation === 'sigmoid' ? sigmoid : softmax;
  return activation(logits, head.temperature);
}
