import { words } from '../core/words.ts';
import * as v from 'valibot';
import { TagPackError } from './tag-pack-error.ts';
import { tagPackSchema } from './tag-pack-schema.ts';

/** The fields of a pack's file, in the schema's order. @throws TagPackError naming the first misfit */
export function parseTagPackFile(json: unknown): v.InferOutput<typeof tagPackSchema> {
  const result = v.safeParse(tagPackSchema, json, { abortEarly: true });
  if (result.success) return result.output;
  const [issue] = result.issues;
  throw new TagPackError(
    words('This value does not fit: {issue}.', { issue: issue.message }),
    v.getDotPath(issue),
  );
}
