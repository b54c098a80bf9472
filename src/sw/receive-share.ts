import { keepShare } from '../storage/shares/keep-share.ts';
import {
  addressAfterShare,
  SHARE_ACTION,
  type ShareCache,
  type ShareOutcome,
} from '../storage/shares/share.ts';

interface ReceiveOptions {
  /** Address of the app. */
  readonly scope: string;
  readonly open: () => Promise<ShareCache>;
  /** A name that no other share has. */
  readonly newId: () => string;
}

/** Whether a request is what `share_target` in the manifest has the browser send. */
export function isShare(request: Pick<Request, 'method' | 'url'>, scope: string): boolean {
  return request.method === 'POST' && request.url === new URL(SHARE_ACTION, scope).href;
}

/**
 * Keeps what was shared for the page, and sends the browser there. The address says what became of it.
 * @returns never rejects: an answer that is none would leave the person with the browser's error page
 */
export async function receiveShare(
  request: Request,
  { scope, open, newId }: ReceiveOptions,
): Promise<Response> {
  const outcome = await keep();
  return Response.redirect(new URL(addressAfterShare(outcome), scope).href, 303);

  async function keep(): Promise<ShareOutcome> {
    try {
      const form = await request.formData();
      return await keepShare(await open(), form, new URL(`${SHARE_ACTION}/${newId()}`, scope).href);
    } catch {
      // The browser gives no cache, or sent something else than a form.
      return 'no-room';
    }
  }
}
