import { named, words } from '../core/words.ts';
import { CheckpointError } from '../checkpoint/checkpoint-error.ts';

const THE_NAMES = named(words('The tag names'));
const ADVICE = words('Type one name for each tag, each of its own, in the order of the training.');

/**
 * The tags that a person typed in for a head.
 * @throws CheckpointError when they do not name each output once
 */
export function nameTags(typed: readonly string[], count: number): string[] {
  const names = typed.map((name) => name.trim());
  if (names.length !== count)
    throw new CheckpointError(
      THE_NAMES,
      words('are {length}, the model has {count}', { length: names.length, count }),
      ADVICE,
    );
  const blank = names.indexOf('');
  if (blank !== -1)
    throw new CheckpointError(
      THE_NAMES,
      words('lack number {number}', { number: blank + 1 }),
      ADVICE,
    );
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined)
    throw new CheckpointError(THE_NAMES, words('have “{twice}” twice', { twice }), ADVICE);
  return names;
}
