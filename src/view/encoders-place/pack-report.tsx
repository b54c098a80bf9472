import { type FoundPack, isOfUse } from '../../app/encoders/found-pack.ts';
import { packFacts, packRemarks } from '../../app/encoders/pack-facts.ts';
import { useActions } from '../app-context.ts';
import { MainButton } from '../controls/main-button.tsx';
import { QuietButton } from '../controls/quiet-button.tsx';
import { Facts } from '../top-bar/facts.tsx';
import styles from './import-panel.module.css';

/** What is in a tag set's file, before it is kept or discarded. */
export function PackReport({ found }: { readonly found: FoundPack }) {
  const { importing } = useActions();
  const isUseful = isOfUse(found);
  const { pack, fit } = found;
  return (
    <>
      <h3>Tag set {pack.name}</h3>
      {packRemarks(found).map((remark) => (
        <p key={remark}>{remark}</p>
      ))}
      <Facts facts={packFacts(found)} />
      {isUseful ? (
        <div className={styles.buttons}>
          <MainButton onClick={importing.keep}>{fit === 'fits' ? 'Use' : 'Keep'}</MainButton>
          <QuietButton onClick={importing.discard}>Discard</QuietButton>
        </div>
      ) : (
        <QuietButton onClick={importing.discard}>Close</QuietButton>
      )}
    </>
  );
}
