/** A document with its tags, as a table says it. */
export interface ExportRow {
  /** The file's name with its folders, and the part within it. */
  readonly name: string;
  readonly title: string;
  /** The most probable tag; null until it is tagged. */
  readonly tag: string | null;
  /** Of `tag`, 0 to 1. */
  readonly probability: number | null;
  readonly secondTag: string | null;
  readonly secondProbability: number | null;
  readonly passages: number;
  readonly tokens: number;
  /** In words, such as `tagged` or `unread`. */
  readonly state: string;
  /** [tags], each 0 to 1; null until it is tagged. */
  readonly probabilities: ArrayLike<number> | null;
}

/** What the probabilities were computed with. */
export interface ExportSettings {
  readonly model: string;
  /** Such as `WASM` or `WebGPU`. */
  readonly backend: string;
  /** Such as `int8`. */
  readonly precision: string;
  readonly tagSet: string;
  /** 0 to 1. */
  readonly threshold: number;
  /** ISO 8601. */
  readonly date: string;
  /** Of the app. */
  readonly version: string;
}

export interface TableExport {
  readonly tags: readonly string[];
  readonly rows: readonly ExportRow[];
  readonly settings: ExportSettings;
}
