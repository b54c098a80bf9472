/** What a person shared with the app from another one. */
export interface Share {
  readonly title: string;
  readonly text: string;
  /** A link. Many apps give it in `text` instead. */
  readonly url: string;
  readonly files: readonly File[];
}

/** What became of something shared. `missed`: it came when nothing was there to take it. */
export const SHARE_OUTCOMES = ['kept', 'empty', 'too-large', 'no-room', 'missed'] as const;
export type ShareOutcome = (typeof SHARE_OUTCOMES)[number];

/** Where shares are sent, from the app's address. */
export const SHARE_ACTION = 'share';

/** Where the page is told of one, from the app's address. */
export function addressAfterShare(outcome: ShareOutcome): string {
  return `?shared=${outcome}`;
}

/** The fields of the form that a share comes as: `share_target` in the manifest. */
export const FIELDS = { title: 'title', text: 'text', url: 'url', files: 'files' } as const;

/** Where shares wait for the page. */
export type ShareCache = Pick<Cache, 'match' | 'put' | 'delete' | 'keys'>;

/** @param scope address of the app; several copies of it may have an origin in common */
export function shareCacheName(scope: string): string {
  return `taglight-shares-${scope}`;
}
