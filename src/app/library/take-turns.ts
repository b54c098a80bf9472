/** Runs tasks of one name one after another, whether or not the one before succeeded. */
export function takeTurns(): <Output>(
  name: string,
  task: () => Promise<Output>,
) => Promise<Output> {
  const last = new Map<string, Promise<unknown>>();
  return (name, task) => {
    const turn = (last.get(name) ?? Promise.resolve()).then(task, task);
    last.set(name, turn);
    return turn;
  };
}
