import * as v from 'valibot';
import { fileSchema } from './encoder-record.ts';

const { bytes, sha256 } = fileSchema.entries;
const file = v.object({
  /** From the manifest's folder, such as `model.int8.safetensors`. */
  path: v.pipe(v.string(), v.minLength(1)),
  bytes,
  sha256,
});

/** A `manifest.json`: what is in a folder `models/<id>/` of the app. */
export const manifestSchema = v.object({
  /** As in the catalogue, and the folder's name. */
  id: v.string(),
  name: v.string(),
  precision: v.picklist(['int8', 'fp16', 'fp32']),
  /** Where the files were taken from. */
  source: v.optional(v.string()),
  files: v.object({ weights: file, tokenizer: v.optional(file), config: v.optional(file) }),
});

export type EncoderManifest = v.InferOutput<typeof manifestSchema>;
