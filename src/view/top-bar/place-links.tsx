import { hashOfPlace, type Place, PLACES } from '../../app/place.ts';
import { useAppState } from '../app-context.ts';
import styles from './place-links.module.css';
import { t } from '../../app/words/t.ts';

const NAMES: Record<Place, () => string> = {
  text: () => t('Text'),
  documents: () => t('Documents'),
  encoders: () => t('Encoders'),
};

export function PlaceLinks() {
  const here = useAppState((state) => state.place);
  return (
    <nav className={styles.links} aria-label={t('Places')}>
      {PLACES.map((place) => (
        <a key={place} href={hashOfPlace(place)} aria-current={place === here ? 'page' : undefined}>
          {NAMES[place]()}
        </a>
      ))}
    </nav>
  );
}
