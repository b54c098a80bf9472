import { createStore, type StoreApi } from 'zustand/vanilla';
import type { TagPack } from '../core/tag-pack.ts';
import type { EncoderInfo, Engine } from '../engine/engine.ts';
import { announceState } from './announcement.ts';
import type { AppState } from './app-state.ts';
import type { Clock } from './clock.ts';
import {
  createDocuments,
  type DocumentsDependencies,
  firstDocumentsState,
} from './documents/create-documents.ts';
import type { BroughtFile, DocumentsActions } from './documents/documents-actions.ts';
import { isCheckpoint } from './documents/is-checkpoint.ts';
import {
  createEncoders,
  type EncoderActions,
  type EncoderDependencies,
  FIRST_ENCODERS_STATE,
} from './encoders/create-encoders.ts';
import { keepChoice, readKeptChoice } from './encoders/keep-choice.ts';
import { createStart } from './encoders/start.ts';
import { keepSettings, readKeptSettings } from './keeping/keep-settings.ts';
import { keepText, readKeptText } from './keeping/keep-text.ts';
import type { KeyValueStore } from './keeping/key-value-store.ts';
import {
  createLaunching,
  type LaunchActions,
  type LaunchingDependencies,
} from './launch/create-launching.ts';
import { createLiveTagging } from './live-tagging.ts';
import { type Explaining, explainTag, type TagQuestion } from './evidence/explain-tag.ts';
import type { EvidenceUnit } from './evidence/evidence.ts';
import {
  createRecovery,
  type Recovery,
  type RecoveryDependencies,
} from './recovery/create-recovery.ts';
import { hasAside } from './recovery/put-aside.ts';
import { createOffline, type OfflineActions } from './offline/create-offline.ts';
import type { OfflineHost } from './offline/offline-host.ts';
import { FIRST_OFFLINE_STATE } from './offline/offline-slice.ts';
import { hashOfPlace, type Place, placeOfHash } from './place.ts';
import type { OutboundRequest } from './privacy/outbound-requests.ts';
import { resultText } from './result-text.ts';
import type { Theme, Threshold } from './settings-slice.ts';
import { replaceText, type Replacement } from './text-slice.ts';
import { createWhatIf, readKeptPinned, type WhatIf } from './what-if.ts';
import type { Language } from './words/language.ts';
import { createLanguageChange, type SpeakingDependencies } from './words/speaking.ts';
import { spokenLanguage } from './words/t.ts';

/** All that the app does to the world goes through these. */
export interface AppDependencies
  extends
    EncoderDependencies,
    DocumentsDependencies,
    RecoveryDependencies,
    LaunchingDependencies,
    Pick<SpeakingDependencies, 'loadCatalogue'> {
  readonly engine: Engine;
  readonly loadPack: () => Promise<TagPack>;
  readonly storage: KeyValueStore;
  readonly clock: Clock;
  readonly writeClipboard: (text: string) => Promise<void>;
  /** The text that a link brought, or null. It goes before the kept text, which can be put back. */
  readonly linkedText: string | null;
  /** The address's hash when the page opened, which names the place. */
  readonly hash: string;
  /** Goes to the address with that hash. */
  readonly setHash: (hash: string) => void;
  readonly offlineHost: OfflineHost;
}

export interface App {
  readonly store: StoreApi<AppState>;
  readonly actions: AppActions;
  readonly recovery: Recovery;
  /** Keeps what is not kept yet; for the moment when the page goes away. */
  readonly flush: () => void;
}

export interface AppActions extends EncoderActions, LaunchActions, OfflineActions, WhatIf {
  /** Loads the encoder and the tag set. */
  readonly start: () => void;
  /** Starts anew what has failed. */
  readonly retry: () => void;
  /** The text after a key, a paste or a drop. */
  readonly typeText: (text: string) => void;
  /** Another text in place of the whole one; `undoReplacement` brings that back. */
  readonly replaceText: (text: string, by: Replacement) => void;
  readonly undoReplacement: () => void;
  /** Ends the reading of a long text. */
  readonly stopReading: () => void;
  /** Takes up the reading that was stopped. */
  readonly readOn: () => void;
  /** What stretches of a text do for a tag. @throws EngineError, the signal's reason */
  readonly explain: (
    question: TagQuestion,
    control: Pick<Explaining, 'signal' | 'onProgress'>,
  ) => Promise<readonly EvidenceUnit[]>;
  readonly goTo: (place: Place) => void;
  /** Shows the place that the address's hash names. */
  readonly followHash: (hash: string) => void;
  /** Speaks another language. Rejects where its words cannot be had. */
  readonly setLanguage: (language: Language) => Promise<void>;
  readonly setTheme: (theme: Theme) => void;
  readonly setThreshold: (change: Partial<Threshold>) => void;
  /** A request left the origin. */
  readonly noteRequest: (request: OutboundRequest) => void;
  /** Puts the result on the clipboard. Rejects where the browser refuses. */
  readonly copyResult: () => Promise<void>;
  readonly documents: DocumentsActions;
  /** Files that were dropped, pasted, shared or opened with the app: goes to the place that they are for, and takes them there. */
  readonly bringFiles: (files: readonly BroughtFile[]) => void;
}

export function createApp(dependencies: AppDependencies): App {
  const { engine, storage, clock, setHash } = dependencies;
  const store = createStore<AppState>(() => firstState(dependencies));
  const tagging = createLiveTagging(store, dependencies);
  const { flush } = keepText(store, storage, clock);
  keepSettings(store, storage);
  keepChoice(store, storage);
  announceState(store, clock);

  const takePack = (pack: TagPack): void => {
    store.setState({ packState: { phase: 'ready', pack } });
    tagging.update();
  };
  const encoders = createEncoders(store, { ...dependencies, onPack: takePack });
  const documents = createDocuments(store, dependencies);
  const starting = createStart(store, { ...dependencies, takePack, refresh: encoders.refresh });

  engine.subscribe((encoder) => {
    const { encoder: before } = store.getState();
    store.setState({ encoder });
    if (encoder.phase !== 'ready') return;
    starting.settlePack();
    // News of the same encoder, such as a finished check, leaves the reading as it is.
    if (before.phase !== 'ready' || !givesSameVectors(before.encoder, encoder.encoder)) {
      tagging.update();
    }
  });

  // Nothing of it is needed for the first tags, which come before.
  store.subscribe(({ place, encoder }) => {
    if (place === 'documents' || encoder.phase !== 'loading') documents.open();
  });

  function replace(text: string, by: Replacement): void {
    store.setState(replaceText(store.getState(), text, by));
    tagging.update();
  }

  function bringFiles(files: readonly BroughtFile[]): void {
    // Among the encoders, a file alone may be what an import waits for.
    if (store.getState().place === 'encoders' || isCheckpoint(files)) {
      setHash(hashOfPlace('encoders'));
      encoders.actions.importing.importFiles(files);
    } else {
      setHash(hashOfPlace('documents'));
      documents.actions.addFiles(files);
    }
  }

  const launching = createLaunching(store, {
    ...dependencies,
    bringFiles,
    bringText(text) {
      setHash(hashOfPlace('text'));
      replace(text, 'share');
    },
    say: (notice) => store.setState({ notice }),
  });

  const actions: AppActions = {
    ...encoders.actions,
    ...launching,
    ...createWhatIf(store, dependencies),
    ...createOffline(store, { ...dependencies, flush }),
    explain: (question, control) => explainTag(question, { engine, clock, ...control }),
    documents: documents.actions,
    bringFiles,
    start() {
      starting.start();
      if (store.getState().place === 'documents') documents.open();
    },
    retry() {
      const { encoder, packState } = store.getState();
      if (encoder.phase === 'failed') engine.start();
      if (packState.phase === 'failed') void starting.loadPacks();
      tagging.update();
    },
    typeText(text) {
      store.setState({ text });
      tagging.update();
    },
    replaceText: replace,
    undoReplacement() {
      const { replaced } = store.getState();
      if (replaced !== null) replace(replaced.text, 'undo');
    },
    stopReading: tagging.stop,
    readOn: tagging.update,
    goTo: (place) => setHash(hashOfPlace(place)),
    followHash: (hash) => store.setState({ place: placeOfHash(hash) }),
    setLanguage: createLanguageChange(store, dependencies),
    setTheme: (theme) => store.setState({ theme }),
    setThreshold: (change) =>
      store.setState(({ threshold }) => ({ threshold: { ...threshold, ...change } })),
    noteRequest: (request) =>
      store.setState(({ outbound }) => ({ outbound: [...outbound, request] })),
    async copyResult() {
      const words = resultText(store.getState());
      if (words !== null) await dependencies.writeClipboard(words);
    },
  };

  return { store, actions, recovery: createRecovery(store, dependencies, flush), flush };
}

function firstState(dependencies: AppDependencies): AppState {
  const { engine, embedded, storage, linkedText, hash } = dependencies;
  const kept = readKeptText(storage);
  const replaced =
    linkedText === null || kept === '' || kept === linkedText
      ? null
      : { by: 'link' as const, text: kept };
  return {
    place: placeOfHash(hash),
    install: dependencies.install.state,
    text: linkedText ?? kept,
    textRevision: 0,
    replaced,
    keeping: 'kept',
    tagging: { phase: 'idle' },
    result: null,
    languageHint: null,
    encoder: engine.state,
    ...FIRST_ENCODERS_STATE,
    ...firstDocumentsState(storage),
    choice: readKeptChoice(storage) ?? { encoderId: embedded.id, tagSet: '', backends: {} },
    packState: { phase: 'loading' },
    pinned: readKeptPinned(storage),
    outbound: [],
    ...FIRST_OFFLINE_STATE,
    ...readKeptSettings(storage),
    language: spokenLanguage(),
    hasAside: hasAside(storage),
    announcement: 'The model is loading.',
  };
}

function givesSameVectors(a: EncoderInfo, b: EncoderInfo): boolean {
  return a.id === b.id && a.backend === b.backend && a.precision === b.precision;
}
