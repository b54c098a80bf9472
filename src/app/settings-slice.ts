import type { Language } from './words/language.ts';

export type Theme = 'system' | 'light' | 'dark';

/** Whether a winning tag below a probability is given up for the tag that means 'none of these'. */
export interface Threshold {
  readonly on: boolean;
  /** 0 to 1; kept while the threshold is off. */
  readonly probability: number;
}

export interface SettingsSlice {
  readonly theme: Theme;
  /** The person's choice; null as long as the browser's languages decide. */
  readonly chosenLanguage: Language | null;
  readonly threshold: Threshold;
}

/** Off at first; Made With ML serves its predictions at 0.9. */
export const FIRST_SETTINGS: SettingsSlice = {
  theme: 'system',
  chosenLanguage: null,
  threshold: { on: false, probability: 0.9 },
};
