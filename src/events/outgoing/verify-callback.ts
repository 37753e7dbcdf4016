import { randomBytes } from 'node:crypto';
import { badRequest } from '../../errors.js';
import type { Sender } from './sender.js';

/**
 * Asks a callback to confirm its subscription, as in WebSub: a GET with `hub.mode`, `hub.topic` and `hub.challenge`, whose
 * response must be a 2xx with the challenge as its body. Throws a 400 otherwise; nothing of the response is in it.
 */
export async function verifyCallback(callback: URL, topic: string, sender: Sender): Promise<void> {
  const challenge = randomBytes(24).toString('base64url');
  const url = new URL(callback);
  url.searchParams.set('hub.mode', 'subscribe');
  url.searchParams.set('hub.topic', topic);
  url.searchParams.set('hub.challenge', challenge);
  const problem = await sender.confirm(url.href, challenge);
  if (problem !== undefined)
    throw badRequest(
      'unconfirmedCallback',
      'The callback has not confirmed the subscription',
      `${problem}; answer the GET with a 2xx status and the value of hub.challenge as the body`,
    );
}
