import { hashOfPlace, type Place, PLACES } from '../../app/place.ts';
import { useAppState } from '../app-context.ts';
import styles from './place-links.module.css';

const NAMES: Record<Place, string> = {
  text: 'Text',
  documents: 'Documents',
  encoders: 'Encoders',
};

export function PlaceLinks() {
  const here = useAppState((state) => state.place);
  return (
    <nav className={styles.links} aria-label="Places">
      {PLACES.map((place) => (
        <a key={place} href={hashOfPlace(place)} aria-current={place === here ? 'page' : undefined}>
          {NAMES[place]}
        </a>
      ))}
    </nav>
  );
}
