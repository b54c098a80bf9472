import { useActions, useAppState } from '../app-context.ts';
import { Choice } from '../controls/choice.tsx';
import { t } from '../../app/words/t.ts';

/** Among the encoders that are ready. */
export function EncoderChoice() {
  const encoders = useAppState((state) => state.encoders);
  const chosen = useAppState((state) => state.choice.encoderId);
  const { switching } = useActions();
  const ready = encoders.filter(({ state }) => state.phase === 'ready');
  return (
    <Choice
      label={t('Encoder')}
      value={chosen}
      options={ready.map(({ id, name }) => ({ value: id, name }))}
      onChoose={switching.chooseEncoder}
    />
  );
}
