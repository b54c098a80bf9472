/**
 * How one vector is made of the encoder's hidden states. `mean` averages the last layer over the
 * tokens; `cls` takes the first token; `pooler` is BERT's tanh of a dense layer on the first token
 * (what Made With ML classifies); `layers` concatenates the means of the embedding output and of
 * every layer.
 */
export type Pooling = 'mean' | 'cls' | 'pooler' | 'layers';

export const POOLINGS: readonly Pooling[] = ['mean', 'cls', 'pooler', 'layers'];

/** Numbers in a pooled vector, for an encoder of `hidden` units and `layers` layers. */
export function pooledSize(pooling: Pooling, hidden: number, layers: number): number {
  return pooling === 'layers' ? hidden * (layers + 1) : hidden;
}
