import { FIELDS, type Share, type ShareCache } from './share.ts';

/** Takes the shares that wait, the oldest first. Of several pages that ask, one gets each share. */
export async function takeShares(cache: ShareCache): Promise<readonly Share[]> {
  const shares: Share[] = [];
  for (const key of await cache.keys()) {
    const kept = await cache.match(key);
    const form = await kept?.formData();
    const isOurs = await cache.delete(key);
    if (form !== undefined && isOurs) shares.push(shareOf(form));
  }
  return shares;
}

function shareOf(form: FormData): Share {
  const words = (name: string): string => {
    const value = form.get(name);
    return typeof value === 'string' ? value : '';
  };
  return {
    title: words(FIELDS.title),
    text: words(FIELDS.text),
    url: words(FIELDS.url),
    files: form.getAll(FIELDS.files).filter((file) => typeof file !== 'string'),
  };
}
