import { SHARE_OUTCOMES, type ShareOutcome } from '../../storage/shares/share.ts';

export interface AddressQuery {
  /** The text that a link brought, or null. */
  readonly text: string | null;
  /** What became of something that was shared, null where nothing was. */
  readonly shared: ShareOutcome | null;
}

/** What the query of the page's address asks for, such as `?text=Some%20words`. */
export function readAddress(query: string): AddressQuery {
  const parameters = new URLSearchParams(query);
  const shared = parameters.get('shared');
  return {
    text: parameters.get('text'),
    shared: SHARE_OUTCOMES.find((outcome) => outcome === shared) ?? null,
  };
}
