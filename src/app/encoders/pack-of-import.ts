import type { TagPack } from '../../core/tag-pack.ts';
import type { ImportedEncoder } from '../../engine/import-calls.ts';
import { t } from '../words/t.ts';
import { tagSetsOf } from './pack-for.ts';

/**
 * The tag set that came along with an imported encoder, under a name that no other tag set has; null
 * where none came. Made With ML's serving rule becomes the threshold of every tag.
 */
export function packOfImport(
  { source, head, usage }: ImportedEncoder,
  packs: readonly TagPack[],
): TagPack | null {
  if (head === null) return null;
  return {
    name: freeName(source.name, tagSetsOf(packs)),
    description: t('Came with the imported encoder.'),
    licence: '',
    encoder: {
      id: source.id,
      weightsSha256: source.weightsSha256,
      pooling: head.pooling,
      normalisation: usage.normalisation,
      windowTokens: source.windowTokens,
      textTemplate: head.textTemplate,
      textCleaning: head.textCleaning,
    },
    tags: head.tags.map((name) => ({ name, description: '', threshold: head.threshold })),
    noneTag: head.noneTag,
    head: head.head,
    scores: {},
    training: null,
    trainingRows: { kind: 'none' },
  };
}

function freeName(name: string, taken: readonly string[]): string {
  for (let number = 1; ; number++) {
    const candidate = [name, `${name}, imported`][number - 1] ?? `${name}, imported ${number - 1}`;
    if (!taken.includes(candidate)) return candidate;
  }
}
