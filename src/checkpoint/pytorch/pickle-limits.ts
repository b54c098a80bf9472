import { named, words } from '../../core/words.ts';
import { CheckpointError } from '../checkpoint-error.ts';
import { PickleError } from './pickle-error.ts';

/** The pickle of a checkpoint describes its tensors in some 100 bytes each. */
export const MAX_PICKLE_BYTES = 8_000_000;

/** Says which file a refused pickle is in, and what to do; other errors stay as they are. */
export function refusalIn(file: string, error: unknown): unknown {
  if (!(error instanceof PickleError)) return error;
  return new CheckpointError(
    file,
    words('{reason} (in the description of the weights)', { reason: named(error.words) }),
    error.kind === 'foreign'
      ? words(
          "Only weights are read, and nothing was run. Save them alone: torch.save(model.state_dict(), 'model.pt').",
        )
      : words('Fetch the file again: it is damaged or cut short.'),
  );
}
