import { counted } from '../counted.ts';
import { type FoundPack, isOfUse } from './found-pack.ts';

/** A tag set's file as lines of name and value. */
export function packFacts({
  pack,
  encoder,
  fit,
}: FoundPack): readonly (readonly [string, string])[] {
  const { tags, description, licence, trainingRows } = pack;
  const texts = { none: 'None came along', shipped: 'Those that come with Taglight' } as const;
  return [
    ...(description === '' ? [] : [['About', description] as const]),
    ['Tags', tags.map(({ name }) => name).join(', ')],
    ['Made for', fit === 'other-weights' ? `other weights of ${encoder}` : encoder],
    [
      'Training texts',
      trainingRows.kind === 'inline'
        ? counted(trainingRows.rows.length, 'text')
        : texts[trainingRows.kind],
    ],
    ...(licence === '' ? [] : [['Licence', licence] as const]),
  ];
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
      return 'It is here already.';
    case 'joins':
      return `${pack.name} is here already; this is what it takes to use it with another encoder.`;
    case 'renamed':
      return `There is another tag set of that name, which stays: this one becomes ${pack.name}.`;
  }
}

function fitRemark(found: FoundPack): string | null {
  const { encoder, fit, pack } = found;
  const canBeTrained = pack.trainingRows.kind !== 'none';
  const training = canBeTrained
    ? ' It brings texts, so it can be trained for another encoder.'
    : '';
  switch (fit) {
    case 'fits':
      return null;
    case 'absent':
      return `It needs ${encoder}, which is not on this device.${training}`;
    case 'other-weights':
      return isOfUse(found)
        ? `It was made for other weights of ${encoder} than those here.${training}`
        : `It was made for other weights of ${encoder} than those here, so its tags would be wrong, and it brings no texts to train on. It cannot be used here.`;
  }
}
