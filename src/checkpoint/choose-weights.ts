import { words } from '../core/words.ts';
import { CheckpointError } from './checkpoint-error.ts';
import { nameOf, type DroppedFile } from './dropped-file.ts';

/** Names of weights, the most welcome first: safetensors cannot hide code, and PyTorch's have the pooler. */
const RANKS: readonly RegExp[] = [
  /^model\.safetensors$/,
  /\.safetensors$/,
  /^pytorch_model\.bin$/,
  /^model\.pt$/,
  /\.(pt|pth|bin|ckpt)$/,
  /^model\.onnx$/,
  /\.onnx$/,
];
/** What training saves beside the weights. */
const NOT_WEIGHTS = /^(training_args\.bin|optimizer|scheduler|scaler|rng_state.*|adapter_model)\b/;
const PART_OF_SEVERAL = /-\d{5}-of-\d{5}\./;
const OTHER_LIBRARY = /\.(h5|msgpack|index|pb|gguf|ggml|tflite|mlmodel)$/;

/**
 * The file of weights among others.
 * @returns undefined when there is none
 * @throws CheckpointError when there are several that could be meant, or only those of another library
 */
export function chooseWeights(files: readonly DroppedFile[]): DroppedFile | undefined {
  for (const rank of RANKS) {
    const found = files.filter(
      (file) => rank.test(nameOf(file)) && !NOT_WEIGHTS.test(nameOf(file)),
    );
    const [first, second] = found;
    if (!first) continue;
    if (PART_OF_SEVERAL.test(first.path)) {
      throw new CheckpointError(
        first.path,
        words('is one part of several'),
        words("Save the model in one file: model.save_pretrained(folder, max_shard_size='5GB')."),
      );
    }
    if (second) {
      throw new CheckpointError(
        first.path,
        words('may be meant, or {path}', { path: second.path }),
        words('Choose the files of one model.'),
      );
    }
    return first;
  }
  const other = files.find((file) => OTHER_LIBRARY.test(nameOf(file)));
  if (other) {
    throw new CheckpointError(
      other.path,
      words('is a model of another library'),
      words('Choose the same model as model.safetensors, pytorch_model.bin or model.onnx.'),
    );
  }
  return undefined;
}
