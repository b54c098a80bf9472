import { words } from '../../core/words.ts';
import { CheckpointError } from '../checkpoint-error.ts';
import { TorchTensor } from './torch-tensor.ts';

/** Keys under which training loops keep the weights beside the optimiser's state and the like. */
const WRAPPERS = ['state_dict', 'model_state_dict', 'model', 'module'];
/** Wrappers in wrappers; a dictionary may also hold itself. */
const MAX_DEPTH = 4;

/**
 * The tensors of a checkpoint by name, out of whatever wraps them.
 * @param value what the pickle holds
 * @throws CheckpointError when there are none
 */
export function findStateDict(file: string, value: unknown): Map<string, TorchTensor> {
  let dictionary = value;
  for (let depth = 0; depth < MAX_DEPTH && dictionary instanceof Map; depth++) {
    const inner = WRAPPERS.map((key) => (dictionary as Map<unknown, unknown>).get(key));
    const wrapped = inner.find((candidate) => candidate instanceof Map);
    if (!wrapped) return tensorsIn(file, dictionary);
    dictionary = wrapped;
  }
  return tensorsIn(file, dictionary);
}

function tensorsIn(file: string, dictionary: unknown): Map<string, TorchTensor> {
  const tensors = new Map<string, TorchTensor>();
  if (dictionary instanceof Map) {
    for (const [name, value] of dictionary) {
      if (typeof name === 'string' && value instanceof TorchTensor) tensors.set(name, value);
    }
  }
  if (tensors.size === 0) {
    throw new CheckpointError(
      file,
      words('holds no weights by name'),
      words("Save them in PyTorch with torch.save(model.state_dict(), 'model.pt')."),
    );
  }
  return tensors;
}
