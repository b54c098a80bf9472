import type {
  EncoderForm,
  FileRole,
  FileSize,
  WeightFormat,
} from '../../core/encoder-catalogue.ts';
import type { DownloadRequest } from '../download/download-request.ts';
import type { FileKind } from '../download/file-kind.ts';
import { filePath } from './encoder-storage.ts';

/** A file of an encoder, ready to be downloaded into its folder. */
export interface PlannedFile extends DownloadRequest {
  readonly role: FileRole;
  readonly size: FileSize;
}

const WEIGHTS_KIND: Readonly<Record<WeightFormat, FileKind>> = {
  compact: 'safetensors',
  onnx: 'onnx',
  pytorch: 'pytorch',
};

export function planFile(
  file: Pick<PlannedFile, 'role' | 'name' | 'url' | 'size' | 'sha256'>,
  { id, format }: EncoderForm,
): PlannedFile {
  return {
    ...file,
    path: filePath(id, file.name),
    kind: file.role === 'weights' ? WEIGHTS_KIND[format] : 'json',
    bytes: file.size.exact ? file.size.bytes : null,
  };
}
