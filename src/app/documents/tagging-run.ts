import type { DocumentProblem } from '../../core/document.ts';
import type { TagPack } from '../../core/tag-pack.ts';
import type { Engine } from '../../engine/engine.ts';
import type { Clock } from '../clock.ts';
import { type Failure, failureOf } from '../failure.ts';
import type { DocumentTable } from './document-table.ts';
import type { DocumentsCalls } from './documents-calls.ts';
import type { DocumentRow } from './documents-slice.ts';
import { DocumentsUnderWay } from './documents-under-way.ts';
import type { DocumentsWorker } from './documents-worker.ts';
import { encodeDocument, OtherEncoderError } from './encode-document.ts';
import type { EncodingSettings } from './encoding-settings.ts';
import { createKeeper } from './keeper.ts';
import { Pace } from './pace.ts';
import { type TaggedBlock, unpackTags } from './tagged-block.ts';
import { NO_WORDS, NOT_ENCODED, NOT_KEPT, NOT_TAGGED, TEXT_DAMAGED } from './tagging-problems.ts';
import { WaitingDocuments } from './waiting-documents.ts';

export interface TaggingTarget {
  readonly pack: TagPack;
  readonly settings: EncodingSettings;
}

export interface TaggingProgress {
  /** Since all was done the last time. */
  readonly done: number;
  readonly total: number;
  readonly remainingMilliseconds: number | null;
}

export interface TaggingRun {
  /** Tags all for another target, from kept vectors as far as they go; null: there is none. */
  readonly aim: (target: TaggingTarget | null) => Promise<void>;
  /** Whether the target's encoder can be asked. */
  readonly allow: (canEncode: boolean) => void;
  /** Rows as the worker gives them, on their way to the table. */
  readonly take: (rows: readonly DocumentRow[]) => void;
  readonly drop: (ids: readonly number[]) => void;
  /** Lets go of all that is under way; it waits again. */
  readonly hold: () => void;
  readonly goOn: () => void;
  /** As `hold`, and nothing waits any more. @returns what waited */
  readonly clear: () => number[];
  readonly showing: (ids: readonly number[]) => void;
  readonly progress: () => TaggingProgress;
}

interface Options {
  readonly engine: Engine;
  readonly worker: DocumentsWorker;
  readonly clock: Clock;
  readonly table: DocumentTable;
  readonly onFailure: (failure: Failure) => void;
}

/**
 * Has the documents that wait encoded: those on the screen first, then the newest, several at once,
 * after the text that is being written. The worker keeps what the encoder gives, and tags it.
 */
export function createTaggingRun({ engine, worker, clock, table, onFailure }: Options): TaggingRun {
  const waiting = new WaitingDocuments();
  const underWay = new DocumentsUnderWay(charactersOf);
  /** Which the worker could not take once: a second time is once too often. */
  const refused = new Set<number>();
  let target: TaggingTarget | null = null;
  let retagging: AbortController | null = null;
  let canEncode = false;
  let isHeld = false;
  let onScreen: readonly number[] = [];
  const pace = new Pace(() => clock.now());

  function pump(): void {
    if (target !== null && canEncode && !isHeld && retagging === null) void encodeMore(target);
    if (underWay.size + waiting.size + keeper.size() === 0) pace.rest();
  }

  function takeMore(): { readonly id: number; readonly signal: AbortSignal }[] {
    const more = [];
    while (!underWay.isFull) {
      const id = waiting.take(onScreen);
      if (id === undefined) break;
      more.push({ id, signal: underWay.begin(id) });
      setState(id, 'encoding');
    }
    return more;
  }

  function charactersOf(id: number): number {
    return table.row(id)?.characters ?? 0;
  }

  async function encodeMore(by: TaggingTarget): Promise<void> {
    const more = underWay.isHalfEmpty ? takeMore() : [];
    if (more.length === 0) return;
    pace.begin();
    const ids = more.map(({ id }) => id);
    const asked = worker.call('sections', { ids, settings: by.settings });
    await Promise.all(
      more.map(({ id, signal }, index) => {
        const document = asked.then((documents) => documents[index] ?? null);
        return encode(id, document, by, signal);
      }),
    );
  }

  async function encode(
    id: number,
    asked: Promise<DocumentsCalls['sections']['output'][number]>,
    { pack, settings }: TaggingTarget,
    signal: AbortSignal,
  ): Promise<void> {
    try {
      const document = await asked;
      if (signal.aborted) return;
      if (document === null) drop([id]);
      else if (document === 'damaged') void fail(id, TEXT_DAMAGED);
      else {
        const encoded = await encodeDocument(id, document, { pack, engine, signal });
        if (signal.aborted) return;
        if (encoded.sections.every(({ starts }) => starts.length === 0)) void fail(id, NO_WORDS);
        else {
          pace.finish(charactersOf(id));
          keeper.add(encoded, settings);
        }
      }
    } catch (error) {
      if (signal.aborted) return;
      // What the engine cannot do at all is no fault of the document.
      const isDocumentsFault = engine.state.phase !== 'failed';
      if (!isDocumentsFault || error instanceof OtherEncoderError) wait(id);
      else void fail(id, failureOf(error, NOT_ENCODED));
    }
    underWay.end(id);
    pump();
  }

  const keeper = createKeeper({
    worker,
    clock,
    onFailure,
    onKept(ids, tagged, settings) {
      if (tagged !== null && settings === target?.settings) showTags(tagged);
      for (const id of ids) {
        if (!isLeftOver(id)) refused.delete(id);
        else if (tagged === null && refused.has(id)) void fail(id, NOT_TAGGED);
        else {
          // The text became another one meanwhile, or the worker crashed.
          if (tagged === null) refused.add(id);
          wait(id);
        }
      }
      pump();
    },
  });

  function isLeftOver(id: number): boolean {
    return table.row(id)?.state === 'encoding' && !underWay.has(id) && !keeper.has(id);
  }

  function showTags(block: TaggedBlock): void {
    const rows = unpackTags(block).flatMap(({ id, ...tags }): DocumentRow[] => {
      const row = table.row(id);
      if (row === undefined) return [];
      waiting.delete(id);
      return [{ ...row, ...tags, state: 'tagged', problem: null }];
    });
    table.put(rows);
  }

  function wait(id: number): void {
    if (table.row(id) === undefined) return;
    setState(id, 'waiting');
    waiting.add(id);
  }

  function setState(id: number, state: 'waiting' | 'encoding'): void {
    const row = table.row(id);
    if (row !== undefined) table.put([{ ...row, state }]);
  }

  async function fail(id: number, problem: Omit<DocumentProblem, 'part'>): Promise<void> {
    pace.finish(charactersOf(id));
    const { message, advice } = problem;
    try {
      const change = { ids: [id], problem: { part: '', message, advice } };
      take((await worker.call('setProblem', change)).rows);
    } catch (error) {
      onFailure(failureOf(error, NOT_KEPT));
    }
  }

  function take(rows: readonly DocumentRow[]): void {
    const isWithEncoder = ({ id }: DocumentRow): boolean => underWay.has(id) || keeper.has(id);
    table.put(
      rows.map((row) => {
        if (row.state !== 'waiting') waiting.delete(row.id);
        else if (isWithEncoder(row)) return { ...row, state: 'encoding' };
        else waiting.add(row.id);
        return row;
      }),
    );
    pump();
  }

  function drop(ids: readonly number[]): void {
    for (const id of ids) {
      underWay.cancel(id);
      waiting.delete(id);
    }
    table.drop(ids);
  }

  function letGo(): void {
    for (const id of underWay.cancelAll()) wait(id);
    pace.stop();
  }

  async function retag(by: TaggingTarget, signal: AbortSignal): Promise<void> {
    try {
      await worker.call('tagAll', by, { signal, onProgress: showTags });
    } catch (error) {
      if (!signal.aborted) onFailure(failureOf(error, NOT_TAGGED));
    }
    if (signal.aborted) return;
    retagging = null;
    table.show();
    pump();
  }

  return {
    async aim(next) {
      retagging?.abort();
      // From here on nothing is encoded that may have vectors.
      retagging = next === null ? null : new AbortController();
      if (target?.settings !== next?.settings) {
        keeper.flush();
        letGo();
      }
      target = next;
      const rows = [...table.rows()].filter(
        ({ state }) => state !== 'unread' && state !== 'failed',
      );
      waiting.clear();
      // Nobody is shown the tags of another set meanwhile.
      take(rows.map((row) => ({ ...row, ...NO_TAGS })));
      table.show();
      if (next !== null && retagging !== null) await retag(next, retagging.signal);
    },
    allow(can) {
      canEncode = can;
      if (!can) pace.stop();
      pump();
    },
    take,
    drop(ids) {
      drop(ids);
      pump();
    },
    hold() {
      isHeld = true;
      letGo();
    },
    goOn() {
      isHeld = false;
      pump();
    },
    clear() {
      letGo();
      const { ids } = waiting;
      waiting.clear();
      pace.rest();
      return ids;
    },
    showing(ids) {
      onScreen = ids;
    },
    progress() {
      const ids = [...waiting.ids, ...underWay.ids];
      // What is not kept yet is not done.
      return {
        done: Math.max(0, pace.documents - keeper.size()),
        total: pace.documents + ids.length,
        remainingMilliseconds: pace.remaining(
          ids.length,
          ids.reduce((sum, id) => sum + charactersOf(id), 0),
        ),
      };
    },
  };
}

const NO_TAGS = { state: 'waiting', probabilities: null, passages: 0, tokens: 0 } as const;
