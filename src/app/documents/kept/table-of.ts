import type { TagPack } from '../../../core/tag-pack.ts';
import type { TableExport } from '../../../documents/exports/table-export.ts';
import { documentTagger } from '../document-tags.ts';
import type { OutputSettings } from '../documents-calls.ts';
import type { DocumentRow } from '../documents-slice.ts';

/** The table that exports write: rows with what they are tagged with, and what that was come by. */
export function tableOf(
  rows: readonly DocumentRow[],
  pack: TagPack,
  { threshold, model, backend, precision, date, version }: OutputSettings,
): TableExport {
  const tagger = documentTagger(pack, threshold);
  return {
    tags: pack.tags.map(({ name }) => name),
    settings: {
      model,
      backend,
      precision,
      tagSet: pack.name,
      threshold: threshold.on ? threshold.probability : 0,
      date,
      version,
    },
    rows: rows.map(({ name, title, state, passages, tokens, probabilities }) => {
      const tags = probabilities === null ? null : tagger(probabilities);
      return {
        name,
        title,
        tag: tags?.given?.name ?? null,
        probability: tags?.given?.probability ?? null,
        secondTag: tags?.second?.name ?? null,
        secondProbability: tags?.second?.probability ?? null,
        passages,
        tokens,
        state,
        probabilities,
      };
    }),
  };
}
