import type { Session } from '../transaction/session.js';
import { OUTBOX_TABLES } from './tables.js';

const { subscription: SUBSCRIPTION } = OUTBOX_TABLES;

/** See `Outbox.resealSecrets`. */
export async function resealSecrets(
  session: Session,
  seal: (secret: string, subscription: string) => string | undefined,
): Promise<number> {
  const stored: { key: number; id: string; secret: string }[] = await session
    .reader(SUBSCRIPTION)
    .whereNotNull('secret')
    .select('key', 'id', 'secret');
  let count = 0;
  for (const { key, id, secret } of stored) {
    const sealed = seal(secret, id);
    if (sealed === undefined) continue;
    count += await session.write(({ trx }) =>
      // Another process may have replaced it.
      trx(SUBSCRIPTION).where({ key, secret }).update({ secret: sealed }),
    );
  }
  return count;
}
