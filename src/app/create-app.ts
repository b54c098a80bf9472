import { createStore, type StoreApi } from 'zustand/vanilla';
import type { TagPack } from '../core/tag-pack.ts';
import type { EncoderInfo, Engine } from '../engine/engine.ts';
import { afterFirstTags } from './after-first-tags.ts';
import { announceState } from './announcement.ts';
import type { AppState } from './app-state.ts';
import type { Clock } from './clock.ts';
import { createDocuments, type DocumentsDependencies } from './documents/create-documents.ts';
import type { BroughtFile, DocumentsActions } from './documents/documents-actions.ts';
import { isCheckpoint } from './documents/is-checkpoint.ts';
import {
  createEncoders,
  type EncoderActions,
  type EncoderDependencies,
} from './encoders/create-encoders.ts';
import { createFollowing } from './encoders/following.ts';
import { createStart } from './encoders/start.ts';
import { firstState, type FirstStateDependencies } from './first-state.ts';
import { askBeforeLeaving } from './keeping/ask-before-leaving.ts';
import { keepState } from './keeping/keep-state.ts';
import type { KeptValues } from './keeping/kept-values.ts';
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
import { addNotice } from './notices.ts';
import { createOffline, type OfflineActions } from './offline/create-offline.ts';
import type { OfflineHost } from './offline/offline-host.ts';
import { hashOfPlace, type Place, placeOfHash } from './place.ts';
import type { OutboundRequest } from './privacy/outbound-requests.ts';
import { resultText } from './result-text.ts';
import type { Theme, Threshold } from './settings-slice.ts';
import { createSpace, type SpaceDependencies } from './space.ts';
import { replaceText, type Replacement } from './text-slice.ts';
import { createWhatIf, type WhatIf } from './what-if.ts';
import type { Language } from './words/language.ts';
import { createLanguageChange, type SpeakingDependencies } from './words/speaking.ts';

/** All that the app does to the world goes through these. */
export interface AppDependencies
  extends
    EncoderDependencies,
    DocumentsDependencies,
    RecoveryDependencies,
    LaunchingDependencies,
    FirstStateDependencies,
    SpaceDependencies,
    Pick<SpeakingDependencies, 'loadCatalogue'> {
  readonly engine: Engine;
  readonly loadPack: () => Promise<TagPack>;
  readonly embedded: EncoderDependencies['embedded'];
  readonly storage: KeptValues;
  readonly clock: Clock;
  readonly writeClipboard: (text: string) => Promise<void>;
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
  const { engine, clock, setHash } = dependencies;
  const store = createStore<AppState>(() => firstState(dependencies));
  const tagging = createLiveTagging(store, dependencies);
  const setLanguage = createLanguageChange(store, dependencies);
  announceState(store, clock);

  const takePack = (pack: TagPack): void => {
    store.setState({ packState: { phase: 'ready', pack } });
    tagging.update();
  };
  const space = createSpace(store, dependencies);
  const onKeep = (): void => void space.protect();
  const encoders = createEncoders(store, { ...dependencies, onKeep, onPack: takePack });
  const documents = createDocuments(store, { ...dependencies, onKeep });
  const firstTags = afterFirstTags(store, clock);
  const starting = createStart(store, { ...dependencies, ...encoders, takePack, firstTags });
  const { flush } = keepState(store, {
    ...dependencies,
    onText: tagging.update,
    // Where its words cannot be had, this tab speaks on as it did.
    onLanguage: (language) => void setLanguage(language).catch(() => undefined),
    onChoice: createFollowing(store, {
      ...dependencies,
      refresh: encoders.lookAgain,
      switching: encoders.actions.switching,
    }),
  });

  askBeforeLeaving(store, dependencies.tab);

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

  void firstTags.then(documents.open);
  void firstTags.then(space.look);
  store.subscribe(({ place }, before) => {
    if (place === 'documents') documents.open();
    if (place === 'encoders' && before.place !== place) void space.look();
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
    say: (notice) => addNotice(store, notice),
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
    setLanguage,
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

function givesSameVectors(a: EncoderInfo, b: EncoderInfo): boolean {
  return a.id === b.id && a.backend === b.backend && a.precision === b.precision;
}
