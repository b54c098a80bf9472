import { tagSetsOf } from '../../app/encoders/pack-for.ts';
import { useActions, useAppState } from '../app-context.ts';
import { Choice } from '../controls/choice.tsx';
import { t } from '../../app/words/t.ts';

export function TagSetChoice() {
  const packs = useAppState((state) => state.packs);
  const chosen = useAppState((state) => state.choice.tagSet);
  const { switching } = useActions();
  return (
    <Choice
      label={t('Tag set')}
      value={chosen}
      options={tagSetsOf(packs).map((name) => ({ value: name, name }))}
      onChoose={switching.chooseTagSet}
    />
  );
}
