import { describe, expect, it } from 'vitest';
import { afterFirstTags } from './after-first-tags.ts';
import { createFakeApp, settled } from './fakes/fake-app.ts';
import { encodedText } from './fakes/fake-engine.ts';

const FAILURE = { message: 'Damaged.', advice: '', detail: '' };

/** An app that opened with a text, and whether the wait is over. */
function opened(given: Parameters<typeof createFakeApp>[0] = {}) {
  const app = createFakeApp({ linkedText: 'cats', ...given });
  let isOver = false;
  void afterFirstTags(app.store, app.clock).then(() => (isOver = true));
  app.actions.start();
  return {
    ...app,
    isOver: async () => {
      await settled();
      return isOver;
    },
  };
}

describe('afterFirstTags', () => {
  it('waits for the tags of the text that the page opened with', async () => {
    const { engine, isOver } = opened();
    expect(await isOver()).toBe(false);
    engine.becomeReady();
    expect(await isOver()).toBe(false);
    engine.call(0).resolve(encodedText([2, 0, 0]));
    expect(await isOver()).toBe(true);
  });

  it('waits for the encoder where there is no text', async () => {
    const { engine, isOver } = opened({ linkedText: null });
    expect(await isOver()).toBe(false);
    engine.becomeReady();
    expect(await isOver()).toBe(true);
  });

  it('waits for nothing at another place, or where no tags will come', async () => {
    expect(await opened({ hash: '#/encoders' }).isOver()).toBe(true);
    const { engine, isOver } = opened();
    engine.become({ phase: 'failed', failure: FAILURE });
    expect(await isOver()).toBe(true);
  });

  it('does not wait for ever', async () => {
    const { clock, isOver } = opened();
    clock.advance(2_900);
    expect(await isOver()).toBe(false);
    clock.advance(200);
    expect(await isOver()).toBe(true);
  });
});
