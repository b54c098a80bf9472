import type { EncoderForm } from '../../core/encoder-catalogue.ts';
import { findSelfHosted, type SelfHosted } from './find-self-hosted.ts';
import { locateOnHub, type LocateDependencies, type LocatedFiles } from './locate-on-hub.ts';
import { planFile, type PlannedFile } from './planned-file.ts';

/**
 * Where a form's files are, and how large: a copy beside the app first, then the hub.
 * @throws StorageError `missing`, `damaged` or `unreachable`; TypeError for a form that comes with the app
 */
export async function locateFiles(
  form: EncoderForm,
  dependencies: LocateDependencies,
): Promise<LocatedFiles> {
  const { baseUrl, fetch } = dependencies;
  const copy = await findSelfHosted(baseUrl, form.id, fetch);
  return copy
    ? { files: filesOfCopy(copy, form), revision: null }
    : locateOnHub(form, dependencies);
}

function filesOfCopy({ manifest, urlOf }: SelfHosted, form: EncoderForm): PlannedFile[] {
  return (['tokenizer', 'config', 'weights'] as const).flatMap((role) => {
    const file = manifest.files[role];
    if (!file) return [];
    const { path, bytes, sha256 } = file;
    const name = path.slice(path.lastIndexOf('/') + 1);
    const size = { bytes, exact: true };
    return [planFile({ role, name, size, sha256, url: urlOf(path) }, form)];
  });
}
