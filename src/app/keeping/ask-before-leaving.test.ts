import { expect, it } from 'vitest';
import { createStore } from 'zustand/vanilla';
import type { AppState } from '../app-state.ts';
import type { DocumentRow } from '../documents/documents-slice.ts';
import { FakeTab } from '../fakes/fake-tab.ts';
import { askBeforeLeaving } from './ask-before-leaving.ts';

const KEPT = {
  text: '',
  keeping: 'kept',
  documents: [],
  documentsKeeping: { phase: 'kept' },
  importing: { phase: 'idle' },
  training: { phase: 'idle' },
} as unknown as AppState;

it('asks as long as closing the tab would lose something', () => {
  const store = createStore<AppState>(() => KEPT);
  const tab = new FakeTab();
  askBeforeLeaving(store, tab);
  expect(tab.asks).toBe(false);
  store.setState({ documentsKeeping: { phase: 'in-memory', obstacle: 'refused' } });
  expect(tab.asks).toBe(false);
  store.setState({ documents: [{ id: 1 } as DocumentRow] });
  expect(tab.asks).toBe(true);
  store.setState({ documents: [] });
  expect(tab.asks).toBe(false);
  store.setState({ keeping: 'refused' });
  expect(tab.asks).toBe(false);
  store.setState({ text: 'Words.' });
  expect(tab.asks).toBe(true);
});
