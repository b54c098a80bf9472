import { describe, expect, it } from 'vitest';
import { settled, startFakeApp } from './fakes/fake-app.ts';
import { encodedText } from './fakes/fake-engine.ts';

describe('announcement', () => {
  it('tells the state of the model and the winning tag once things are still', async () => {
    const { actions, clock, engine, store } = await startFakeApp();
    clock.advance(1000);
    expect(store.getState().announcement).toBe('MiniLM, WASM int8, ready.');

    actions.typeText('cats');
    engine.call(0).resolve(encodedText([2, 0, 0]));
    await settled();
    clock.advance(999);
    expect(store.getState().announcement).toBe('MiniLM, WASM int8, ready.');
    clock.advance(1);
    expect(store.getState().announcement).toBe(
      'MiniLM, WASM int8, ready. Winning tag: vision, 78.7 %.',
    );
  });

  it('says nothing while the person goes on typing', async () => {
    const { actions, clock, engine, store } = await startFakeApp();
    clock.advance(1000);
    let changes = 0;
    store.subscribe((state, before) => {
      if (state.announcement !== before.announcement) changes += 1;
    });
    for (let key = 0; key < 5; key++) {
      actions.typeText('cats'.slice(0, key + 1).padEnd(key + 1, '!'));
      engine.call(key).resolve(encodedText([key, 0, 0]));
      await settled();
      clock.advance(500);
    }
    expect(changes).toBe(0);
    clock.advance(500);
    expect(changes).toBe(1);
  });

  it('gives the tag that the threshold leaves', async () => {
    const { actions, clock, engine, store } = await startFakeApp();
    actions.typeText('cats');
    engine.call(0).resolve(encodedText([2, 0, 0]));
    await settled();
    actions.setThreshold({ on: true });
    clock.advance(1000);
    expect(store.getState().announcement).toContain('Winning tag: other, 10.7 %.');
  });
});
