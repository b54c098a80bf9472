import type { DocumentsSlice } from './documents/documents-slice.ts';
import type { EncoderSlice } from './encoder-slice.ts';
import type { EncodersSlice } from './encoders/encoders-slice.ts';
import type { LaunchSlice } from './launch/create-launching.ts';
import type { OfflineSlice } from './offline/offline-slice.ts';
import type { NoticesSlice } from './notices.ts';
import type { PackSlice } from './pack-slice.ts';
import type { PlaceSlice } from './place.ts';
import type { PrivacySlice } from './privacy/outbound-requests.ts';
import type { RecoverySlice } from './recovery/create-recovery.ts';
import type { SettingsSlice } from './settings-slice.ts';
import type { SpaceSlice } from './space.ts';
import type { TaggingSlice } from './tagging-slice.ts';
import type { TextSlice } from './text-slice.ts';
import type { WhatIfSlice } from './what-if.ts';
import type { Language } from './words/language.ts';

export interface AppState
  extends
    PlaceSlice,
    TextSlice,
    TaggingSlice,
    EncoderSlice,
    EncodersSlice,
    LaunchSlice,
    OfflineSlice,
    NoticesSlice,
    PackSlice,
    PrivacySlice,
    SettingsSlice,
    SpaceSlice,
    RecoverySlice,
    WhatIfSlice,
    DocumentsSlice {
  /** What the interface speaks now. */
  readonly language: Language;
  /** What assistive technology is told; changes only once things have settled. */
  readonly announcement: string;
}
