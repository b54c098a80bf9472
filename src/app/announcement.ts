import type { StoreApi } from 'zustand/vanilla';
import type { AppState } from './app-state.ts';
import type { Clock } from './clock.ts';
import { encoderLine } from './encoder-line.ts';
import { currentFailure, pageState } from './page-state.ts';
import { percent } from './percent.ts';
import { readability } from './readability.ts';
import { verdict } from './verdict.ts';
import { t } from './words/t.ts';

/** Nothing is said before things have been still for so long; hence at most once a second. */
const STILL_MILLISECONDS = 1000;

/** Keeps the store's announcement in step with the state, slowly enough to be listened to. */
export function announceState(store: StoreApi<AppState>, clock: Clock): void {
  let callOff: (() => void) | null = null;
  let next = store.getState().announcement;
  store.subscribe((state) => {
    const words = announcement(state);
    if (words === next) return;
    next = words;
    callOff?.();
    callOff = clock.after(STILL_MILLISECONDS, () => store.setState({ announcement: words }));
  });
}

/** The model's state and the winning tag in a sentence or two. */
function announcement(state: AppState): string {
  const failure = currentFailure(state);
  if (failure !== null) return `${t(failure.message)} ${t(failure.advice)}`;
  if (state.encoder.phase !== 'ready' || state.packState.phase !== 'ready') {
    return t('The model is loading.');
  }
  const model = t('{encoder}.', { encoder: encoderLine(state.encoder) });
  if (pageState(state) === 'busy') return `${model} ${t('Reading the text.')}`;
  return `${model} ${resultWords(state, state.packState.pack)}`.trimEnd();
}

function resultWords(
  { tagging, result, threshold }: AppState,
  pack: Parameters<typeof verdict>[0],
): string {
  if (tagging.phase === 'stopped') return t('Reading was stopped.');
  if (result === null) return '';
  if (readability(result) === 'none') return t('The model can read nothing in this text.');
  const given = verdict(pack, result.probabilities, threshold)?.given;
  if (!given) return t('No tag is given.');
  const { name, probability } = given;
  return t('Winning tag: {tag}, {share}.', { tag: name, share: percent(probability) });
}
