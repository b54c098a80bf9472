import { listed } from '../words/listed.ts';
import { t } from '../words/t.ts';
import { type FoundPack, isOfUse } from './found-pack.ts';

/** A tag set's file as lines of name and value. */
export function packFacts({
  pack,
  encoder,
  fit,
}: FoundPack): readonly (readonly [string, string])[] {
  const { tags, description, licence, trainingRows } = pack;
  return [
    ...(description === '' ? [] : [[t('About'), description] as const]),
    [t('Tags'), listed(tags.map(({ name }) => name))],
    [
      t('Made for'),
      fit === 'other-weights' ? t('other weights of {encoder}', { encoder }) : encoder,
    ],
    [t('Training texts'), textsOf(trainingRows)],
    ...(licence === '' ? [] : [[t('Licence'), licence] as const]),
  ];
}

function textsOf(trainingRows: FoundPack['pack']['trainingRows']): string {
  switch (trainingRows.kind) {
    case 'none':
      return t('None came along');
    case 'shipped':
      return t('Those that come with Taglight');
    case 'inline':
      return t('{count, plural, one {# text} other {# texts}}', {
        count: trainingRows.rows.length,
      });
  }
}

/** What there is to know about a tag set's file before it is kept: sentences for a person. */
export function packRemarks(found: FoundPack): readonly string[] {
  return [namingRemark(found), fitRemark(found)].filter((remark) => remark !== null);
}

function namingRemark({ pack, naming }: FoundPack): string | null {
  switch (naming) {
    case 'new':
      return null;
    case 'known':
      return t('It is here already.');
    case 'joins':
      return t('{tagSet} is here already; this is what it takes to use it with another encoder.', {
        tagSet: pack.name,
      });
    case 'renamed':
      return t('There is another tag set of that name, which stays: this one becomes {tagSet}.', {
        tagSet: pack.name,
      });
  }
}

function fitRemark(found: FoundPack): string | null {
  const { encoder, fit } = found;
  switch (fit) {
    case 'fits':
      return null;
    case 'absent':
      return andTraining(t('It needs {encoder}, which is not on this device.', { encoder }), found);
    case 'other-weights':
      return isOfUse(found)
        ? andTraining(
            t('It was made for other weights of {encoder} than those here.', { encoder }),
            found,
          )
        : t(
            'It was made for other weights of {encoder} than those here, so its tags would be wrong, and it brings no texts to train on. It cannot be used here.',
            { encoder },
          );
  }
}

/** The remark, and whether the tag set can be trained for another encoder. */
function andTraining(remark: string, { pack }: FoundPack): string {
  if (pack.trainingRows.kind === 'none') return remark;
  return `${remark} ${t('It brings texts, so it can be trained for another encoder.')}`;
}
