/** The page's places. Each has an address of its own, so that back and reload work. */
export const PLACES = ['text', 'documents', 'encoders'] as const;
export type Place = (typeof PLACES)[number];

export interface PlaceSlice {
  readonly place: Place;
}

/** The place of an address's hash, such as `#/encoders`; the text for any other hash. */
export function placeOfHash(hash: string): Place {
  return PLACES.find((place) => hash === hashOfPlace(place)) ?? 'text';
}

export function hashOfPlace(place: Place): string {
  return `#/${place}`;
}
