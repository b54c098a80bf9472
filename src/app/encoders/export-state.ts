import type { Failure } from '../failure.ts';

/** What is made for use elsewhere. */
export type ExportState =
  | { readonly phase: 'idle' }
  | {
      readonly phase: 'running';
      readonly tagSet: string;
      readonly encoder: string;
      /** 0 to 1; null where nobody knows. */
      readonly share: number | null;
    }
  | { readonly phase: 'failed'; readonly failure: Failure };
