import type { TagPack } from '../../../core/tag-pack.ts';
import { words } from '../../../core/words.ts';
import { DocumentError } from '../../../documents/document-error.ts';
import type { DocumentStore, PassageVectors } from '../../../storage/documents/document-store.ts';
import type { Failure } from '../../failure.ts';
import type { DocumentsCalls, EncodedDocument } from '../documents-calls.ts';
import { documentsFailure } from '../documents-failure.ts';
import { documentVectorsKey, type EncodingSettings, possibleKeys } from '../encoding-settings.ts';
import type { TaggedPassage } from '../open-document.ts';
import { packTags, type TaggedBlock } from '../tagged-block.ts';
import type { KeptDocuments, TaggedDocument } from './kept-documents.ts';
import { placePassages } from './place-passages.ts';
import { tagDocument, tagPassages } from './tag-passages.ts';

interface InUse {
  readonly pack: TagPack;
  readonly settings: EncodingSettings;
}

export interface Tagging {
  /** Tags all that has vectors for the settings by the pack, from now on the one in use. */
  readonly use: (
    pack: TagPack,
    settings: EncodingSettings,
    report: (block: TaggedBlock) => void,
    signal: AbortSignal,
  ) => Promise<null>;
  /** Tags documents anew, those that have vectors. */
  readonly tagKept: (ids: readonly number[]) => Promise<void>;
  readonly keep: (
    settings: EncodingSettings,
    documents: readonly EncodedDocument[],
  ) => Promise<DocumentsCalls['keepVectors']['output']>;
  /** The one in use. @throws DocumentError before there is one */
  readonly pack: () => TagPack;
  /** None where it is not tagged. */
  readonly passagesOf: (id: number) => Promise<TaggedPassage[]>;
}

/** Joins vectors and head: tags are never kept, as they are made faster than they could be looked up. */
export function createTagging(store: DocumentStore, kept: KeptDocuments): Tagging {
  let inUse: InUse | null = null;

  /** Null where the vectors are not those that the document has with the settings in use. */
  function tag(passages: PassageVectors): (TaggedDocument & { readonly id: number }) | null {
    const record = kept.record(passages.documentId);
    if (inUse === null || record === undefined) return null;
    if (documentVectorsKey(inUse.settings, record) !== passages.vectorsKey) return null;
    const tags = tagDocument(inUse.pack, passages);
    if (tags === null) return null;
    kept.setTags(record.id, tags);
    return { ...tags, id: record.id };
  }

  const tagSeveral = (vectors: readonly PassageVectors[]) =>
    packTags(vectors.map(tag).filter((tags) => tags !== null));

  /** The vectors that a document has with the settings in use. */
  async function vectorsOf(id: number): Promise<PassageVectors | undefined> {
    const record = kept.record(id);
    if (inUse === null || record === undefined) return undefined;
    return store.vectorsOf(documentVectorsKey(inUse.settings, record), id);
  }

  return {
    async use(pack, settings, report, signal) {
      kept.forgetTags();
      inUse = { pack, settings };
      for (const key of possibleKeys(settings)) {
        for await (const vectors of store.vectors(key)) {
          if (signal.aborted) break;
          report(tagSeveral(vectors));
        }
      }
      return null;
    },
    pack() {
      if (inUse !== null) return inUse.pack;
      throw new DocumentError(
        words('No tag set is in use yet.'),
        words('Wait until it is loaded.'),
      );
    },
    async tagKept(ids) {
      for (const id of ids) {
        const vectors = await vectorsOf(id);
        if (vectors !== undefined) tag(vectors);
      }
    },
    async keep(settings, documents) {
      const vectors: PassageVectors[] = [];
      for (const { id, contentKey, sections } of documents) {
        const record = kept.record(id);
        if (record?.contentKey !== contentKey) continue;
        // One without its text is asked for it again, and says then what is wrong.
        const body = await store.body(id).catch(() => null);
        if (body === null) continue;
        vectors.push({
          ...placePassages(body, settings, sections),
          documentId: id,
          vectorsKey: documentVectorsKey(settings, record),
        });
      }
      return { tagged: tagSeveral(vectors), failure: await refusal(vectors) };
    },
    async passagesOf(id) {
      const vectors = await vectorsOf(id);
      return inUse === null || vectors === undefined ? [] : tagPassages(inUse.pack, vectors);
    },
  };

  /** Why vectors could not be kept. They have served all the same. */
  async function refusal(vectors: readonly PassageVectors[]): Promise<Failure | null> {
    try {
      await store.keepVectors(vectors);
      return null;
    } catch (error) {
      return documentsFailure(error);
    }
  }
}
