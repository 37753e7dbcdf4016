import type { SinkBacklog } from '../outbox.js';
import { whereLeaseHasEnded } from '../sql/leases.js';
import type { Session } from '../transaction/session.js';
import { countWaiting } from './backlog.js';
import { lastPosition } from './event-rows.js';
import { OUTBOX_TABLES } from './tables.js';

const { event: EVENT, sink: SINK } = OUTBOX_TABLES;

/** See `Outbox.openSink`. */
export async function openSink(session: Session, name: string): Promise<void> {
  const existing = await session.reader(SINK).where({ name }).first('name');
  if (existing) return;
  await session.write(async ({ trx }) =>
    trx(SINK)
      .insert({ name, position: await lastPosition(trx), held_until: 0 })
      .onConflict('name')
      .ignore(),
  );
}

/** See `Outbox.leaseSink`. Reads first, so that processes without the lease do not write. */
export async function leaseSink(
  session: Session,
  name: string,
  holder: string,
  durationMs: number,
): Promise<boolean> {
  const { now } = session.database.dialect;
  const mine = (db: typeof session.reader) =>
    db(SINK)
      .where({ name })
      .where((row) =>
        whereLeaseHasEnded(row, now, 2 * durationMs)
          .orWhere({ holder })
          .orWhereNull('holder'),
      );
  if (!(await mine(session.reader).first('name'))) return false;
  return session.write(async ({ trx }) => {
    const leased = await mine(trx).update({ holder, held_until: trx.raw(`${now} + ?`, [durationMs]) });
    return leased > 0;
  });
}

/** See `Outbox.sinkPosition`. */
export async function sinkPosition({ reader }: Session, name: string): Promise<number> {
  const row: { position: number } | undefined = await reader(SINK).where({ name }).first('position');
  return row?.position ?? 0;
}

/** See `Outbox.advanceSink`. */
export async function advanceSink(
  session: Session,
  name: string,
  holder: string,
  position: number,
): Promise<boolean> {
  return session.write(
    async ({ trx }) =>
      (await trx(SINK).where({ name, holder }).where('position', '<', position).update({ position })) > 0,
  );
}

/** See `Outbox.releaseSink`. */
export async function releaseSink(session: Session, name: string, holder: string): Promise<void> {
  await session.write(({ trx }) => trx(SINK).where({ name, holder }).update({ holder: null, held_until: 0 }));
}

/** See `Outbox.sinkBacklog`. */
export async function sinkBacklog(session: Session, name: string): Promise<SinkBacklog> {
  const { reader } = session;
  const position = await sinkPosition(session, name);
  const waiting = () => reader(EVENT).where('position', '>', position);
  const [events, oldest] = await Promise.all([
    countWaiting(reader, waiting().select('position')),
    waiting().orderBy('position').first('time') as Promise<{ time: number } | undefined>,
  ]);
  return { events, oldestEvent: oldest?.time };
}
