import { duration } from '../../app/duration.ts';
import { megabytes } from '../../app/megabytes.ts';
import type { HeadOffer } from '../../app/encoders/encoders-slice.ts';
import { t } from '../../app/words/t.ts';
import { type Words, words } from '../../app/words/words.ts';
import { useActions } from '../app-context.ts';
import { leaving } from '../controls/focus-place.ts';
import { MainButton } from '../controls/main-button.tsx';
import { QuietButton } from '../controls/quiet-button.tsx';
import { Sentence } from '../controls/sentence.tsx';
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
          {t(
            'Train it for {encoder} ({texts, plural, one {# text} other {# texts}}, about {time})',
            {
              encoder,
              texts: offer.training.texts,
              time: duration(offer.training.milliseconds),
            },
          )}
        </MainButton>
      )}
      {encodersWithHead.map(({ id, name }) => (
        <QuietButton key={id} onClick={leaving(() => switching.choosePair(id, tagSet))}>
          {t('Use {tagSet} with {encoder}', { tagSet, encoder: name })}
        </QuietButton>
      ))}
      {tagSetsWithHead.map((name) => (
        <QuietButton key={name} onClick={leaving(() => switching.choosePair(encoderId, name))}>
          {t('Use {encoder} with {tagSet}', { encoder, tagSet: name })}
        </QuietButton>
      ))}
      {encodersToGet.map((entry) => (
        <QuietButton key={entry.id} onClick={leaving(() => get(entry.id))}>
          {t('Download {name} ({size})', { name: entry.name, size: megabytes(entry.bytes) })}
        </QuietButton>
      ))}
      <QuietButton onClick={leaving(switching.dismiss)}>{t('Not now')}</QuietButton>
    </>
  );
  return (
    <Note actions={actions}>
      <p>
        <Sentence
          of={words('The tag set {tagSet} has not learnt from {encoder} yet.')}
          parts={{ tagSet: <strong>{tagSet}</strong>, encoder: <strong>{encoder}</strong> }}
        />
      </p>
      <p>
        {offer.training
          ? t('Training happens on this device. Tagging goes on as it is meanwhile.')
          : t('It brings no texts to train on, so it works only with {encoders}.', {
              encoders: anyOf(offer.madeFor),
            })}
      </p>
    </Note>
  );
}

/** Such as `MiniLM or SciBERT int8`. */
function anyOf(encoders: readonly Words[]): string {
  return encoders
    .map((encoder) => t(encoder))
    .reduce((before, last) => t('{before} or {last}', { before, last }));
}
