import { type FoundPack, isOfUse } from '../../app/encoders/found-pack.ts';
import { packFacts, packRemarks } from '../../app/encoders/pack-facts.ts';
import { t } from '../../app/words/t.ts';
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
      <h3>{t('Tag set {name}', { name: pack.name })}</h3>
      {packRemarks(found).map((remark) => (
        <p key={remark}>{remark}</p>
      ))}
      <Facts facts={packFacts(found)} />
      {isUseful ? (
        <div className={styles.buttons}>
          <MainButton onClick={importing.keep}>{fit === 'fits' ? t('Use') : t('Keep')}</MainButton>
          <QuietButton onClick={importing.discard}>{t('Discard')}</QuietButton>
        </div>
      ) : (
        <QuietButton onClick={importing.discard}>{t('Close')}</QuietButton>
      )}
    </>
  );
}
