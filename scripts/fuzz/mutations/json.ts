import type { Dice } from '../dice.ts';
import { anyOf, EXTREMES, MOST_BYTES, type Mutation } from '../mutation.ts';
import { mutateTextFile } from './text.ts';

type Json = null | boolean | number | string | Json[] | { [name: string]: Json };

/** Deep enough for the stack of whoever goes down it step by step. */
const DEPTH = 20_000;

/** Changes to what a JSON file says, which stays JSON; else to its text. */
export const mutateJson: Mutation = anyOf(
  mutateValues,
  mutateValues,
  mutateTextFile([
    '{"a":',
    '[',
    '{',
    '}',
    ']',
    ',',
    ':',
    'null',
    'true',
    '"\\ud800"',
    '\\u0000',
    '-',
  ]),
);

function mutateValues(...[bytes, dice]: Parameters<Mutation>): ReturnType<Mutation> {
  let text = JSON.stringify(JSON.parse(new TextDecoder().decode(bytes)));
  for (let count = dice.size(4); count > 0; count--) {
    const root = { '': JSON.parse(text) as Json };
    const { holder, name } = dice.oneOf(placesIn(root));
    change(holder, name, dice);
    const changed = JSON.stringify(root[''] ?? null);
    if (changed.length <= MOST_BYTES) text = changed;
  }
  // Too deep for JSON.stringify, and a key that JavaScript keeps for itself.
  text = text.replace(`"${DEEP}"`, () => '['.repeat(DEPTH) + ']'.repeat(DEPTH));
  text = text.replaceAll(`"${PROTOTYPE}"`, '"__proto__"');
  return new TextEncoder().encode(text);
}

const DEEP = '\ue000deep';
const PROTOTYPE = '\ue000proto';

/** Keys that objects have without having them. */
const KEYS = [PROTOTYPE, 'constructor', 'toString', 'length', ''];

interface Place {
  readonly holder: Record<string, Json>;
  readonly name: string;
}

/** Every value in a value, by where it stands. */
function placesIn(root: Record<string, Json>): Place[] {
  const places: Place[] = [];
  const holders = [root];
  for (let holder = holders.pop(); holder !== undefined; holder = holders.pop()) {
    for (const [name, value] of Object.entries(holder)) {
      places.push({ holder, name });
      if (typeof value === 'object' && value !== null) holders.push(value as Record<string, Json>);
    }
  }
  return places;
}

function change(holder: Record<string, Json>, name: string, dice: Dice): void {
  const value = holder[name] ?? null;
  const ways: readonly (() => void)[] = [
    () => void (holder[name] = valueOf(value, dice)),
    () => void (holder[name] = valueOf(value, dice)),
    () => void (Array.isArray(holder) ? holder.splice(Number(name), 1) : delete holder[name]),
    () => void (Array.isArray(holder) ? holder.push(value) : (holder[dice.oneOf(KEYS)] = value)),
    () => void (holder[name] = repeated(value, dice)),
  ];
  dice.oneOf(ways)();
}

/** A sign of a text in another's place: what is in Base64 stays it. */
function withOneSign(value: string, dice: Dice): string {
  const at = dice.below(value.length);
  return value.slice(0, at) + value.charAt(dice.below(value.length)) + value.slice(at + 1);
}

function repeated(value: Json, dice: Dice): Json {
  const most = MOST_BYTES / (JSON.stringify(value).length + 1);
  return Array.from({ length: Math.min(dice.size(2_000), Math.ceil(most)) }, () => value);
}

function valueOf(value: Json, dice: Dice): Json {
  if (typeof value === 'string' && dice.onceIn(2)) {
    return dice.oneOf([
      withOneSign(value, dice),
      withOneSign(value, dice),
      value.toUpperCase(),
      value.repeat(dice.size(200)),
      `${value}\0`,
      `../${value}`,
    ]);
  }
  if (typeof value === 'number' && dice.onceIn(2)) {
    return dice.oneOf([-value, value + 0.5, value + 1, value * 2, dice.oneOf(EXTREMES)]);
  }
  return dice.oneOf<Json>([
    null,
    true,
    dice.oneOf(EXTREMES),
    1e308,
    '',
    ' ',
    '\ud800',
    'x'.repeat(dice.size(20_000)),
    [],
    [[]],
    {},
    { toString: 1, valueOf: null },
    [value, value],
    { [PROTOTYPE]: value },
    DEEP,
  ]);
}
