import type { StoredFile } from '../../engine/model-file.ts';
import type { TagPack } from '../../core/tag-pack.ts';
import type { EncoderSource } from '../../engine/engine.ts';
import type { EncoderDependencies } from '../encoders/create-encoders.ts';
import type { EncoderLibrary, KeptEncoder, PartialDownload } from '../encoders/encoder-library.ts';
import { fakePack } from './fake-pack.ts';

/** An encoder whose files hold nothing. */
export function fakeSource(id: string, name = id): EncoderSource {
  const file = { name: 'weights', blob: new Blob(['12345678']) };
  return {
    id,
    name,
    format: 'compact',
    precision: 'int8',
    windowTokens: 256,
    poolings: ['mean'],
    languages: ['en'],
    weights: file,
    weightsSha256: '0'.repeat(64),
    tokenizer: { name: 'tokenizer.json', blob: new Blob(['{}']) },
  };
}

/** A tag set's pack for another encoder. */
export function packOf(encoderId: string, changes: Partial<TagPack> = {}): TagPack {
  return { ...fakePack, encoder: { ...fakePack.encoder, id: encoderId }, ...changes };
}

/** A promise that the test settles. */
export class Answer<Value> {
  readonly promise: Promise<Value>;
  resolve!: (value: Value) => void;
  reject!: (error: unknown) => void;

  constructor() {
    this.promise = new Promise((resolve, reject) => Object.assign(this, { resolve, reject }));
  }
}

type DownloadControl = Parameters<EncoderLibrary['download']>[1];

/** What the app does with encoders, kept in memory; long work is ended by the test. */
export class FakeEncoders implements EncoderDependencies {
  readonly embedded = fakeSource('all-MiniLM-L6-v2', 'MiniLM');
  kept: KeptEncoder[] = [];
  keptPacks: TagPack[] = [];
  partial: PartialDownload[] = [];
  damaged: { id: string; bytes: number; fault: string }[] = [];
  isKept = true;
  /** Encoders whose bytes changed on the disk. */
  readonly wrong = new Set<string>();
  damagedPacks: string[] = [];
  readonly downloads: ({ formId: string } & DownloadControl & Answer<StoredFile[]>)[] = [];
  readonly imports: {
    files: readonly StoredFile[];
    options: Parameters<EncoderDependencies['importer']['import']>[1];
    answer: Answer<Imported>;
  }[] = [];
  readonly trainings: {
    encoder: EncoderSource;
    options: Parameters<EncoderDependencies['trainer']['train']>[3];
    answer: Answer<Trained>;
  }[] = [];
  readonly exports: {
    options: Parameters<EncoderDependencies['exportEncoder']>[2];
    answer: Answer<Blob>;
  }[] = [];
  readonly given: { name: string; file: Blob }[] = [];

  readonly library: EncoderLibrary = {
    list: () =>
      Promise.resolve({
        encoders: this.kept,
        partial: this.partial,
        damaged: this.damaged,
        isKept: this.isKept,
      }),
    download: (formId, control) => {
      const download = Object.assign(new Answer<StoredFile[]>(), { formId }, control);
      this.downloads.push(download);
      control.signal.addEventListener('abort', () => download.reject(control.signal.reason));
      return download.promise;
    },
    dropDownload: (formId) => {
      this.partial = this.partial.filter(({ id }) => id !== formId);
      return Promise.resolve();
    },
    save: (source) => {
      this.kept = [...this.kept, { source, bytes: 8, licence: null }];
      return Promise.resolve(source);
    },
    remove: (id) => {
      this.kept = this.kept.filter(({ source }) => source.id !== id);
      return Promise.resolve();
    },
    dropDamaged: (id) => {
      const isDamaged = this.wrong.has(id);
      if (isDamaged) {
        this.kept = this.kept.filter(({ source }) => source.id !== id);
        this.damaged = [...this.damaged, { id, bytes: 0, fault: 'weights has 0 bytes' }];
      }
      return Promise.resolve(isDamaged);
    },
    freeBytes: () => Promise.resolve(1e9),
  };

  readonly packLibrary: EncoderDependencies['packLibrary'] = {
    list: () => Promise.resolve({ packs: this.keptPacks, damaged: this.damagedPacks }),
    save: (pack) => {
      this.keptPacks = [...this.keptPacks, pack];
      return Promise.resolve();
    },
    removeForEncoder: (encoderId) => {
      this.keptPacks = this.keptPacks.filter(({ encoder }) => encoder.id !== encoderId);
      return Promise.resolve();
    },
  };

  readonly importer: EncoderDependencies['importer'] = {
    import: (files, options) => {
      const answer = new Answer<Imported>();
      this.imports.push({ files, options, answer });
      return answer.promise;
    },
  };

  readonly trainer: EncoderDependencies['trainer'] = {
    train: (_rows, _holdout, encoder, options) => {
      const answer = new Answer<Trained>();
      this.trainings.push({ encoder, options, answer });
      return answer.promise;
    },
  };

  readonly loadTexts: EncoderDependencies['loadTexts'] = () =>
    Promise.resolve({ rows: [{ text: 'cats', tag: 'vision' }], holdout: [] });
  readonly exportEncoder: EncoderDependencies['exportEncoder'] = (_source, _pack, options) => {
    const answer = new Answer<Blob>();
    this.exports.push({ options, answer });
    return answer.promise;
  };
  readonly saveFile = (name: string, file: Blob): void => void this.given.push({ name, file });
  readonly today = (): Date => new Date('2026-11-23');
}

type Imported = Awaited<ReturnType<EncoderDependencies['importer']['import']>>;
type Trained = Awaited<ReturnType<EncoderDependencies['trainer']['train']>>;
