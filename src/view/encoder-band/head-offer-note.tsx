import { counted } from '../../app/counted.ts';
import { duration } from '../../app/duration.ts';
import { megabytes } from '../../app/megabytes.ts';
import type { HeadOffer } from '../../app/encoders/encoders-slice.ts';
import { useActions } from '../app-context.ts';
import { leaving } from '../controls/focus-place.ts';
import { MainButton } from '../controls/main-button.tsx';
import { QuietButton } from '../controls/quiet-button.tsx';
import { Note } from './note.tsx';

/** The tag set asked for has no head for the encoder asked for: what can be done. */
export function HeadOfferNote({ offer }: { readonly offer: HeadOffer }) {
  const { switching, training, downloads, goTo } = useActions();
  const { encoder, encoderId, tagSet, encodersWithHead, encodersToGet, tagSetsWithHead } = offer;

  function get(formId: string): void {
    switching.dismiss();
    downloads.start(formId);
    goTo('encoders');
  }

  const actions = (
    <>
      {offer.training && (
        <MainButton onClick={leaving(training.accept)}>
          Train it for {encoder} ({counted(offer.training.texts, 'text')}, about{' '}
          {duration(offer.training.milliseconds)})
        </MainButton>
      )}
      {encodersWithHead.map(({ id, name }) => (
        <QuietButton key={id} onClick={leaving(() => switching.choosePair(id, tagSet))}>
          Use {tagSet} with {name}
        </QuietButton>
      ))}
      {tagSetsWithHead.map((name) => (
        <QuietButton key={name} onClick={leaving(() => switching.choosePair(encoderId, name))}>
          Use {encoder} with {name}
        </QuietButton>
      ))}
      {encodersToGet.map((entry) => (
        <QuietButton key={entry.id} onClick={leaving(() => get(entry.id))}>
          Download {entry.name} ({megabytes(entry.bytes)})
        </QuietButton>
      ))}
      <QuietButton onClick={leaving(switching.dismiss)}>Not now</QuietButton>
    </>
  );
  return (
    <Note actions={actions}>
      <p>
        The tag set <strong>{tagSet}</strong> has not learnt from <strong>{encoder}</strong> yet.
      </p>
      <p>
        {offer.training
          ? 'Training happens on this device. Tagging goes on as it is meanwhile.'
          : `It brings no texts to train on, so it works only with ${offer.madeFor.join(' or ')}.`}
      </p>
    </Note>
  );
}
