import { megabytes } from '../../app/megabytes.ts';
import { t } from '../../app/words/t.ts';
import { useAppState } from '../app-context.ts';

/** How much room there is, and whether what is kept may be cleared. */
export function SpaceLines() {
  const freeBytes = useAppState((state) => state.freeBytes);
  const usedBytes = useAppState((state) => state.usedBytes);
  const areKept = useAppState((state) => state.areEncodersKept);
  const isProtected = useAppState((state) => state.isProtected);
  return (
    <>
      {!areKept && (
        <p>
          {t(
            'The browser keeps no files for this page, as in private windows: encoders that you download or import are there until this tab is closed.',
          )}
        </p>
      )}
      {usedBytes !== null && (
        <p>
          {t('Taglight with all that you keep in it takes {size}.', { size: megabytes(usedBytes) })}
        </p>
      )}
      {freeBytes !== null && (
        <p>{t('{size} can still be kept on this device.', { size: megabytes(freeBytes) })}</p>
      )}
      {isProtected === true && <p>{t('The browser keeps it until you delete it.')}</p>}
      {isProtected === false && areKept && (
        <p>{t('When this device runs out of room, the browser may clear it.')}</p>
      )}
    </>
  );
}
