import { type FakeApp, settled } from './fake-app.ts';
import { encodedText } from './fake-engine.ts';

/** A file of these blocks, each a document. */
export const textFile = (name: string, ...blocks: string[]) => ({
  name,
  blob: new Blob([blocks.join('\n\n')]),
});

/** Lets all messages arrive, and the table be shown. */
export async function catchUp(app: FakeApp): Promise<void> {
  for (let i = 0; i < 6; i++) {
    await settled();
    app.clock.advance(200);
  }
  await settled();
}

/** Answers the engine's calls, and those that follow, with a vector for each text. */
export async function encodeAll(
  app: FakeApp,
  vectorOf: (text: string) => number[] = () => [3, 0, 0],
): Promise<string[]> {
  const texts: string[] = [];
  for (let next = 0; ; next++) {
    await catchUp(app);
    const call = app.engine.calls[next];
    if (call === undefined) return texts;
    texts.push(call.text);
    call.resolve(encodedText(vectorOf(call.text)));
  }
}

export const rows = (app: FakeApp) => app.store.getState().documents ?? [];
export const states = (app: FakeApp) => rows(app).map(({ state }) => state);
/** What the engine was asked to encode. */
export const asked = (app: FakeApp) => app.engine.calls.map(({ text }) => text);
