import { words, type Words } from '../../core/words.ts';
/** What a download is, as far as its first bytes tell. */
export type FileKind = 'safetensors' | 'onnx' | 'pytorch' | 'json';

/** As many bytes of a file's start as `faultOfStart` looks at. */
export const START_BYTES = 64;

const LFS_POINTER = 'version https://git-lfs';

/** What a file is instead, by its first bytes; null where it may be of the kind. */
export function faultOfStart(kind: FileKind, start: Uint8Array): Words | null {
  const text = new TextDecoder('latin1').decode(start.subarray(0, START_BYTES)).trimStart();
  if (text.startsWith('<')) return words('a web page');
  if (text.startsWith(LFS_POINTER)) return words('the note of Git LFS that stands for the file');
  return STARTS_AS[kind](start, text) ? null : OTHER_THAN[kind];
}

const OTHER_THAN: Readonly<Record<FileKind, Words>> = {
  safetensors: words('no safetensors file'),
  onnx: words('no ONNX model'),
  pytorch: words('no PyTorch checkpoint'),
  json: words('no JSON'),
};

const STARTS_AS: Readonly<Record<FileKind, (start: Uint8Array, text: string) => boolean>> = {
  // Eight bytes of length, then the header in JSON.
  safetensors: (start) => start[8] === 0x7b,
  // Field 1 of a ModelProto, its version, as every exporter writes first.
  onnx: (start) => start[0] === 0x08,
  // A zip file; before PyTorch 1.6 a pickle of protocol 2.
  pytorch: ([first, second]) =>
    (first === 0x50 && second === 0x4b) || (first === 0x80 && second === 0x02),
  json: (_, text) => text.startsWith('{'),
};
