import {
  type CatalogueEncoder,
  bytesWhileMadeReady,
  type EncoderForm,
  sizeOfForm,
} from '../../core/encoder-catalogue.ts';
import { type Words, words } from '../../core/words.ts';
import type { EncoderSource } from '../../engine/engine.ts';
import type { KeptEncoder } from './encoder-library.ts';
import type { Transfer } from './transfer.ts';

/** An encoder in one form, as the list of encoders shows it. */
export interface EncoderEntry {
  readonly id: string;
  /** Its name alone where it has one form, else with the form: `SciBERT int8`, `SciBERT original`. */
  readonly name: string;
  readonly origin: 'app' | 'hub' | 'imported';
  /** What it is good at, and what sets this form apart: a sentence each. */
  readonly about: readonly Words[];
  readonly precision: EncoderSource['precision'];
  readonly bytes: number;
  /** Whether `bytes` is its very size. */
  readonly isExact: boolean;
  /** That have to be free to have it. */
  readonly roomBytes: number;
  /** SPDX; null where nobody said. */
  readonly licence: string | null;
  /** ISO 639-1 codes; none where nobody said. */
  readonly languages: readonly string[];
  readonly state: EntryState;
}

export type EntryState =
  | { readonly phase: 'ready'; readonly source: EncoderSource }
  | { readonly phase: 'absent' }
  | Transfer;

interface Stock {
  readonly catalogue: readonly CatalogueEncoder[];
  readonly embedded: EncoderSource;
  readonly kept: readonly KeptEncoder[];
  /** By form. */
  readonly transfers: ReadonlyMap<string, Transfer>;
}

/** All encoders there are to choose from: the catalogue's, then what the person imported. */
export function listEncoders({ catalogue, embedded, kept, transfers }: Stock): EncoderEntry[] {
  const known = catalogue.flatMap((encoder) =>
    encoder.forms.map((form) => {
      const whole = kept.find(({ source }) => source.id === form.id);
      return {
        ...describeForm(encoder, form),
        ...(whole ? { bytes: whole.bytes, isExact: true, precision: whole.source.precision } : {}),
        state: stateOf(form.id === embedded.id ? embedded : whole?.source, transfers.get(form.id)),
      };
    }),
  );
  const formIds = new Set(known.map(({ id }) => id));
  const imported = kept.filter(({ source }) => !formIds.has(source.id)).map(describeImported);
  const listed = new Set([...known, ...imported].map(({ id }) => id));
  const ruined = [...transfers].filter(([id]) => !listed.has(id)).map(describeRuined);
  return [...known, ...imported, ...ruined];
}

function stateOf(source: EncoderSource | undefined, transfer: Transfer | undefined): EntryState {
  return source ? { phase: 'ready', source } : (transfer ?? { phase: 'absent' });
}

function describeForm(encoder: CatalogueEncoder, form: EncoderForm): Omit<EncoderEntry, 'state'> {
  const { bytes, exact } = sizeOfForm(form);
  const { id, format, precision, note, source } = form;
  // What is made of PyTorch's weights has another precision than they.
  const which = format === 'pytorch' ? 'original' : precision;
  return {
    id,
    name: encoder.forms.length === 1 ? encoder.name : `${encoder.name} ${which}`,
    origin: source.at,
    about: [encoder.goodAt, note],
    precision,
    bytes,
    isExact: exact,
    roomBytes: bytesWhileMadeReady(form, bytes),
    licence: encoder.licence,
    languages: encoder.languages,
  };
}

function describeImported({ source, bytes, licence }: KeptEncoder): EncoderEntry {
  return {
    id: source.id,
    name: source.name,
    origin: 'imported',
    about: [words('Imported from files.')],
    precision: source.precision,
    bytes,
    isExact: true,
    roomBytes: 0,
    licence,
    languages: source.languages,
    state: { phase: 'ready', source },
  };
}

/** An imported encoder whose files are damaged. */
function describeRuined([id, state]: [string, Transfer]): EncoderEntry {
  return {
    id,
    name: id,
    origin: 'imported',
    about: [words('Imported from files.')],
    precision: 'int8',
    bytes: 0,
    isExact: false,
    roomBytes: 0,
    licence: null,
    languages: [],
    state,
  };
}

/** The encoder of an id that can be used at once. */
export function readySource(entries: readonly EncoderEntry[], id: string): EncoderSource | null {
  const state = entries.find((entry) => entry.id === id)?.state;
  return state?.phase === 'ready' ? state.source : null;
}
