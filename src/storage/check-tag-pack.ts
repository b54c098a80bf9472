import { words } from '../core/words.ts';
import type { DenseLayer } from '../core/head.ts';
import type { TagPack } from '../core/tag-pack.ts';
import { TagPackError } from './tag-pack-error.ts';

/** @throws TagPackError where fields contradict each other, or a weight is not a finite number. */
export function checkTagPack({ tags, noneTag, head }: TagPack): void {
  const names = tags.map(({ name }) => name);
  const twice = names.findIndex((name, index) => names.indexOf(name) !== index);
  if (twice !== -1) {
    throw new TagPackError(
      words('The tag “{twice}” is there twice.', { twice: names[twice]! }),
      `tags.${twice}.name`,
    );
  }
  if (noneTag !== null && !names.includes(noneTag)) {
    throw new TagPackError(words('“{noneTag}” is not one of the tags.', { noneTag }), 'noneTag');
  }

  head.layers.forEach((layer, index) => checkLayer(layer, `head.layers.${index}`));
  for (const [index, layer] of head.layers.entries()) {
    const taker = head.layers[index + 1];
    const takes = taker?.inputs ?? tags.length;
    if (layer.outputs !== takes) {
      throw new TagPackError(
        taker
          ? words('The layer gives {outputs} numbers, but the next one takes {takes}.', {
              outputs: layer.outputs,
              takes,
            })
          : words('The layer gives {outputs} numbers, but the tags are {takes}.', {
              outputs: layer.outputs,
              takes,
            }),
        `head.layers.${index}.outputs`,
      );
    }
  }
}

function checkLayer(layer: DenseLayer, field: string): void {
  const lengths = { weights: layer.inputs * layer.outputs, biases: layer.outputs };
  for (const key of ['weights', 'biases'] as const) {
    if (layer[key].length !== lengths[key]) {
      throw new TagPackError(
        words("{length} numbers are there, but the layer's shape asks for {wanted}.", {
          length: layer[key].length,
          wanted: lengths[key],
        }),
        `${field}.${key}`,
      );
    }
    if (!layer[key].every(Number.isFinite)) {
      throw new TagPackError(words('A number is not finite.'), `${field}.${key}`);
    }
  }
}
