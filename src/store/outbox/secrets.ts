import type { Session } from '../transaction/session.js';
import { OUTBOX_TABLES } from './tables.js';

const { subscription: SUBSCRIPTION } = OUTBOX_TABLES;

/** See `Outbox.rotateSecret`. */
export async function rotateSecret(
  session: Session,
  api: string,
  id: string,
  secret: string,
  formerUntil: number,
): Promise<boolean> {
  const changed = await session.write(({ trx }) =>
    trx(SUBSCRIPTION)
      .where({ api, id })
      .whereNull('removed_at')
      .update({
        former_secret: trx.ref('secret'),
        former_secret_until: trx.raw('case when secret is not null then cast(? as bigint) end', [
          formerUntil,
        ]),
        secret,
        // The lease holder reads the subscription again.
        revision: trx.raw('revision + 1'),
      }),
  );
  return changed > 0;
}

/** Removes former secrets that sign no more. */
export async function removeFormerSecrets(session: Session): Promise<void> {
  const [first] = await session
    .reader(SUBSCRIPTION)
    .where('former_secret_until', '<', Date.now())
    .limit(1)
    .select('key');
  if (!first) return;
  await session.write(({ trx }) =>
    trx(SUBSCRIPTION)
      .where('former_secret_until', '<', Date.now())
      .update({ former_secret: null, former_secret_until: null }),
  );
}

/** See `Outbox.resealSecrets`. */
export async function resealSecrets(session: Session, seal: Seal): Promise<number> {
  let count = 0;
  for (const column of ['secret', 'former_secret']) count += await resealColumn(session, column, seal);
  return count;
}

type Seal = (secret: string, subscription: string) => string | undefined;

async function resealColumn(session: Session, column: string, seal: Seal): Promise<number> {
  const stored: { key: number; id: string; secret: string }[] = await session
    .reader(SUBSCRIPTION)
    .whereNotNull(column)
    .select('key', 'id', { secret: column });
  let count = 0;
  for (const { key, id, secret } of stored) {
    const sealed = seal(secret, id);
    if (sealed === undefined) continue;
    count += await session.write(({ trx }) =>
      // Another process may have replaced it.
      trx(SUBSCRIPTION)
        .where({ key, [column]: secret })
        .update({ [column]: sealed }),
    );
  }
  return count;
}
