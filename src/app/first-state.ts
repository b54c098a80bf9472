import type { EncoderSource, Engine } from '../engine/engine.ts';
import type { AppState } from './app-state.ts';
import { firstDocumentsState } from './documents/first-documents-state.ts';
import { FIRST_ENCODERS_STATE } from './encoders/create-encoders.ts';
import { keptChoice } from './encoders/keep-choice.ts';
import { keptSettings } from './keeping/keep-settings.ts';
import { firstText } from './keeping/kept-text.ts';
import type { KeyValueStore } from './keeping/key-value-store.ts';
import type { LaunchingDependencies } from './launch/create-launching.ts';
import { FIRST_OFFLINE_STATE } from './offline/offline-slice.ts';
import { placeOfHash } from './place.ts';
import { hasAside } from './recovery/put-aside.ts';
import { FIRST_SPACE } from './space.ts';
import type { Tab } from './tab.ts';
import { readKeptPinned } from './what-if.ts';
import { spokenLanguage, t } from './words/t.ts';

export interface FirstStateDependencies extends Pick<LaunchingDependencies, 'install'> {
  readonly engine: Pick<Engine, 'state'>;
  readonly embedded: Pick<EncoderSource, 'id'>;
  readonly storage: KeyValueStore;
  readonly tab: Tab;
  /** The text that a link brought, or null. It goes before the kept text, which can be put back. */
  readonly linkedText: string | null;
  /** The address's hash when the page opened, which names the place. */
  readonly hash: string;
}

/** What the app begins with: what was kept, as far as it is known at once. */
export function firstState(dependencies: FirstStateDependencies): AppState {
  const { engine, embedded, storage, hash } = dependencies;
  return {
    place: placeOfHash(hash),
    install: dependencies.install.state,
    ...firstText(dependencies),
    textRevision: 0,
    keeping: 'kept',
    tagging: { phase: 'idle' },
    result: null,
    languageHint: null,
    encoder: engine.state,
    ...FIRST_ENCODERS_STATE,
    ...FIRST_SPACE,
    ...firstDocumentsState(storage),
    choice: keptChoice(storage, { encoderId: embedded.id, tagSet: '', backends: {} }).read(),
    packState: { phase: 'loading' },
    pinned: readKeptPinned(storage),
    notices: [],
    outbound: [],
    ...FIRST_OFFLINE_STATE,
    ...keptSettings(storage).read(),
    language: spokenLanguage(),
    hasAside: hasAside(storage),
    announcement: t('The model is loading.'),
  };
}
