import { LRUCache } from 'lru-cache';
import { IANAZone } from 'luxon';
import { DAY_MS, MINUTE_MS } from './interval.js';

/** Local time of a zone, encoded as if it were UTC: milliseconds since the epoch. */
type LocalTime = number;

const HOUR_MS = 60 * MINUTE_MS;
/** No zone has a larger offset from UTC. */
const MAX_WEST_OFFSET_MS = 15 * HOUR_MS;
const MAX_EAST_OFFSET_MS = 13 * HOUR_MS;

const MAX_CACHED_NAMES = 1_000;
const MAX_CACHED_INSTANTS = 1_000;

/** Converts between instants and the local time of an IANA time zone. */
export class ZoneClock {
  private static readonly byName = new LRUCache<string, ZoneClock>({ max: MAX_CACHED_NAMES });

  /** Calendars of a zone start and end their hours at the same instants, so most conversions repeat. */
  private readonly instants = new LRUCache<LocalTime, number>({ max: MAX_CACHED_INSTANTS });

  private constructor(private readonly zone: IANAZone) {}

  /** Returns the clock of a zone; undefined when the zone does not exist. */
  static forZone(name: string): ZoneClock | undefined {
    const known = ZoneClock.byName.get(name);
    if (known) return known;
    const canonical = canonicalName(name);
    if (canonical === undefined) return undefined;
    const clock = ZoneClock.byName.get(canonical) ?? new ZoneClock(IANAZone.create(canonical));
    ZoneClock.byName.set(canonical, clock);
    ZoneClock.byName.set(name, clock);
    return clock;
  }

  /** Number of days from 1970-01-01 to the local date at an instant. */
  dayAt(instant: number): number {
    return Math.floor((instant + this.offset(instant)) / DAY_MS);
  }

  /**
   * Returns the first instant at which the clock shows this local time or a later one: of a time that occurs twice the
   * first, of a skipped time the instant of the change.
   */
  instantOf(day: number, minutes: number): number {
    const local = day * DAY_MS + minutes * MINUTE_MS;
    const known = this.instants.get(local);
    if (known !== undefined) return known;
    const found = this.computeInstant(local);
    this.instants.set(local, found);
    return found;
  }

  private computeInstant(local: LocalTime): number {
    for (const sample of [local - MAX_WEST_OFFSET_MS, local + MAX_EAST_OFFSET_MS]) {
      const offset = this.offset(sample);
      if (this.offset(local - offset) === offset) return local - offset;
    }
    return this.offsetChange(local - MAX_WEST_OFFSET_MS, local + MAX_EAST_OFFSET_MS);
  }

  /** Returns the first instant whose offset differs from the offset at `from`. */
  private offsetChange(from: number, to: number): number {
    let [before, after] = [from, to];
    while (after - before > 1) {
      const middle = Math.floor((before + after) / 2);
      if (this.offset(middle) === this.offset(from)) before = middle;
      else after = middle;
    }
    return after;
  }

  private offset(instant: number): number {
    return Math.round(this.zone.offset(instant) * MINUTE_MS);
  }
}

/** The canonical name of a zone, so that each spelling does not fill the cache; undefined for an unknown zone. */
function canonicalName(name: string): string | undefined {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone;
  } catch {
    return undefined;
  }
}
