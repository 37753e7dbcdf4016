import { LRUCache } from 'lru-cache';
import { IANAZone } from 'luxon';
import { DAY_MS, MINUTE_MS } from './interval.js';

/** What a zone's clock shows, as if it were UTC: milliseconds since the epoch. */
type LocalTime = number;

const HOUR_MS = 60 * MINUTE_MS;
/** No zone is farther from UTC. */
const MAX_WEST_OFFSET_MS = 15 * HOUR_MS;
const MAX_EAST_OFFSET_MS = 13 * HOUR_MS;

const MAX_CACHED_NAMES = 1_000;
const MAX_CACHED_INSTANTS = 1_000;

/** The clock on the wall of a time zone. */
export class ZoneClock {
  private static readonly byName = new LRUCache<string, ZoneClock>({ max: MAX_CACHED_NAMES });

  /** Days start and end at the same instants for everybody in the zone: most questions are asked again. */
  private readonly instants = new LRUCache<LocalTime, number>({ max: MAX_CACHED_INSTANTS });

  private constructor(private readonly zone: IANAZone) {}

  /** Undefined when there is no such zone. */
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

  /** The number of the day that the clock shows, counted from 1970-01-01. */
  dayAt(instant: number): number {
    return Math.floor((instant + this.offset(instant)) / DAY_MS);
  }

  /**
   * The first instant at which the clock has reached this time: of a time that comes twice the first, of one that
   * is skipped the moment of the change.
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

  /** The first instant with another offset than at the beginning of this time. */
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

/** However the client spells it; every spelling would be remembered otherwise. */
function canonicalName(name: string): string | undefined {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone;
  } catch {
    return undefined;
  }
}
