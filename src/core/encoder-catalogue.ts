import type { HubRevision } from './model-hub.ts';
import type { Pooling } from './pooling.ts';
import { type Words, words } from './words.ts';

/** How a form's weights are filed: Taglight's own compact file, an ONNX graph, or PyTorch's weights. */
export const WEIGHT_FORMATS = ['compact', 'onnx', 'pytorch'] as const;
export type WeightFormat = (typeof WEIGHT_FORMATS)[number];

/** What a file of an encoder is for. */
export const FILE_ROLES = ['weights', 'tokenizer', 'config'] as const;
export type FileRole = (typeof FILE_ROLES)[number];

export interface FileSize {
  readonly bytes: number;
  /** Whether that is the file's very size; otherwise it is rounded, to be told as 'about'. */
  readonly exact: boolean;
}

/** A file that a download fetches. */
export interface CatalogueFile {
  readonly role: FileRole;
  /** Its name once it is stored. */
  readonly name: string;
  /** On the hub, by path in the form's repository, or below the app's own address. */
  readonly address: { readonly at: 'hub' | 'app'; readonly path: string };
  readonly size: FileSize;
  /** Lower-case hexadecimal; null where it is not known beforehand. */
  readonly sha256: string | null;
}

/** Where a form's files come from. */
export type FormSource =
  /** With the app: `models/<id>/manifest.json` below its address names them. */
  | { readonly at: 'app'; readonly size: FileSize }
  | ({ readonly at: 'hub'; readonly files: readonly CatalogueFile[] } & HubRevision);

/** One way in which an encoder can be had. A head is right only on the vectors of the form it learnt. */
export interface EncoderForm {
  /** Such as `scibert-int8`; also the name of its folder, in storage and below `models/`. */
  readonly id: string;
  readonly format: WeightFormat;
  readonly precision: 'int8' | 'fp16' | 'fp32';
  /** Backends that this form is made for. */
  readonly backends: readonly ('wasm' | 'webgpu')[];
  /** The first one is the usual one. */
  readonly poolings: readonly Pooling[];
  /** What sets this form apart, for a person. */
  readonly note: Words;
  readonly source: FormSource;
}

/** An encoder that people can choose, in one form or several. */
export interface CatalogueEncoder {
  readonly id: string;
  readonly name: string;
  /** SPDX. */
  readonly licence: string;
  readonly authors: string;
  /** ISO 639-1 codes of the languages that it was trained on. */
  readonly languages: readonly string[];
  /** For a person who chooses. */
  readonly goodAt: Words;
  /** With the pooler, as published. */
  readonly parameters: number;
  /** Numbers in a hidden state. */
  readonly hidden: number;
  readonly layers: number;
  /** Most tokens in a window, [CLS] and [SEP] included. */
  readonly windowTokens: number;
  /** The most welcome first. */
  readonly forms: readonly EncoderForm[];
}

/** Also for imported checkpoints with SciBERT's vocabulary, which have no tokeniser of their own. */
export const SCIBERT_TOKENISER = {
  role: 'tokenizer',
  name: 'tokenizer.json',
  address: { at: 'app', path: 'models/scibert/tokenizer.json' },
  size: { bytes: 716_928, exact: true },
  sha256: 'c973c614f29c243cc96224039fceb60c8da1bfd5ab3c32780acf9ade73243e1a',
} as const satisfies CatalogueFile;

const SCIBERT_CONFIG: CatalogueFile = {
  role: 'config',
  name: 'config.json',
  address: { at: 'hub', path: 'config.json' },
  size: { bytes: 1_000, exact: false },
  sha256: null,
};

function scibertFiles(path: string, megabytes: number): readonly CatalogueFile[] {
  const weights: CatalogueFile = {
    role: 'weights',
    name: path.slice(path.lastIndexOf('/') + 1),
    address: { at: 'hub', path },
    size: { bytes: megabytes * 1_000_000, exact: false },
    sha256: null,
  };
  return [SCIBERT_TOKENISER, SCIBERT_CONFIG, weights];
}

const SCIBERT_ONNX = {
  at: 'hub',
  repository: 'Xenova/scibert_scivocab_uncased',
  revision: 'main',
} as const;

/** The encoders that Taglight knows by name; people may import others. */
export const ENCODER_CATALOGUE: readonly CatalogueEncoder[] = [
  {
    id: 'all-MiniLM-L6-v2',
    name: 'MiniLM',
    licence: 'Apache-2.0',
    authors: 'the sentence-transformers authors; Microsoft for MiniLM',
    languages: ['en'],
    goodAt: words(
      'Topics of English texts of any kind. Small, quick, and there without a download.',
    ),
    parameters: 22_713_216,
    hidden: 384,
    layers: 6,
    windowTokens: 256,
    forms: [
      {
        id: 'all-MiniLM-L6-v2',
        format: 'compact',
        precision: 'int8',
        backends: ['wasm', 'webgpu'],
        poolings: ['mean', 'layers', 'cls'],
        note: words('Comes with Taglight.'),
        source: { at: 'app', size: { bytes: 23_400_000, exact: false } },
      },
    ],
  },
  {
    id: 'scibert',
    name: 'SciBERT',
    licence: 'Apache-2.0',
    authors: 'Allen Institute for AI',
    languages: ['en'],
    goodAt: words(
      'English scientific texts: it learnt from 1.14 million papers, most of them biomedical.',
    ),
    parameters: 109_918_464,
    hidden: 768,
    layers: 12,
    windowTokens: 512,
    forms: [
      {
        id: 'scibert-fp16',
        format: 'onnx',
        precision: 'fp16',
        backends: ['webgpu'],
        poolings: ['mean', 'cls'],
        note: words('For a graphics card.'),
        source: { ...SCIBERT_ONNX, files: scibertFiles('onnx/model_fp16.onnx', 219) },
      },
      {
        id: 'scibert-int8',
        format: 'onnx',
        precision: 'int8',
        backends: ['wasm'],
        poolings: ['mean', 'cls'],
        note: words('The smallest, for a processor.'),
        source: { ...SCIBERT_ONNX, files: scibertFiles('onnx/model_quantized.onnx', 111) },
      },
      {
        id: 'scibert-pytorch',
        format: 'pytorch',
        precision: 'fp32',
        backends: ['webgpu', 'wasm'],
        poolings: ['mean', 'layers', 'cls', 'pooler'],
        note: words(
          'The original, with all its layers and the pooler that Made With ML classifies.',
        ),
        source: {
          at: 'hub',
          repository: 'allenai/scibert_scivocab_uncased',
          revision: 'main',
          files: scibertFiles('pytorch_model.bin', 442),
        },
      },
    ],
  },
];

/** The catalogue's form of an id, with its encoder. */
export function findForm(
  id: string,
): { readonly encoder: CatalogueEncoder; readonly form: EncoderForm } | null {
  for (const encoder of ENCODER_CATALOGUE) {
    const form = encoder.forms.find((other) => other.id === id);
    if (form) return { encoder, form };
  }
  return null;
}

/** What a form takes to download and to keep. */
export function sizeOfForm({ source }: EncoderForm): FileSize {
  if (source.at === 'app') return source.size;
  return {
    bytes: source.files.reduce((sum, { size }) => sum + size.bytes, 0),
    exact: source.files.every(({ size }) => size.exact),
  };
}

/** PyTorch's weights in float32 are kept as int8; others as they are. */
const KEPT_SHARE: Readonly<Record<WeightFormat, number>> = { pytorch: 0.25, onnx: 1, compact: 1 };

/**
 * What a form takes at most, while it is made ready: the download stays until what is made of it is kept.
 * @param bytes of the download
 */
export function bytesWhileMadeReady(
  { format }: Pick<EncoderForm, 'format'>,
  bytes: number,
): number {
  return Math.round(bytes * (1 + KEPT_SHARE[format]));
}
