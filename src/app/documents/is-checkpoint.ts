const WEIGHTS = /\.(safetensors|bin|pt|pth|onnx|ckpt)$/i;
const PACK = /\.taglight\.json$/i;

/**
 * Whether files are an encoder's or a tag set's, for the Encoders place, rather than documents: weights,
 * a tag pack, or a configuration with a vocabulary beside it.
 */
export function isCheckpoint(files: readonly { readonly name: string }[]): boolean {
  const names = new Set(files.map(({ name }) => name.slice(name.lastIndexOf('/') + 1)));
  if ([...names].some((name) => WEIGHTS.test(name) || PACK.test(name))) return true;
  return names.has('config.json') && (names.has('tokenizer.json') || names.has('vocab.txt'));
}
