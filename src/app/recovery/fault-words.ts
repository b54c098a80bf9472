/** Longer messages hold data rather than words. */
const MOST_CHARACTERS = 300;

/** Where in the code, as the engines of Chrome, Firefox and Safari write it. */
const FRAME = /^\s*(at .+|\S*@\S+:\d+:\d+)$/;

/**
 * What was thrown, in lines for a developer: its name, its message and where it came from. What stands
 * in quotes is left out of the message: there JSON's errors, for one, repeat the text that they read.
 */
export function faultWords(thrown: unknown): string {
  if (!(thrown instanceof Error)) return `Thrown: ${withoutQuotes(String(thrown))}`;
  const frames = (thrown.stack ?? '').split('\n').filter((line) => FRAME.test(line));
  return [`${thrown.name}: ${withoutQuotes(thrown.message)}`, ...frames].join('\n');
}

function withoutQuotes(message: string): string {
  return message.replaceAll(/".*"/gs, '"…"').slice(0, MOST_CHARACTERS);
}
