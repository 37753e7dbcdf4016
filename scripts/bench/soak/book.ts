import type { Checks } from './checks.js';

/** What is compared of an appointment. */
export interface State {
  readonly category: string;
  readonly description: string;
}

/** One appointment as its writer knows it. */
export interface Entry {
  /** The writer's own name for it. */
  readonly externalId: string;
  /** The party whose appointment it is. */
  readonly party: string;
  /** Known when its creation was acknowledged. */
  id: string | undefined;
  /** Where it can be: one state, or two when the last write got no answer; undefined: not there. */
  possible: readonly (State | undefined)[];
}

/** One appointment as the server has it. */
export interface Found extends State {
  readonly id: string;
  readonly externalId: string;
  readonly party: string;
}

export const isSame = (one: State | undefined, other: State | undefined): boolean =>
  one?.category === other?.category && one?.description === other?.description;

/** Everything that was written, and what became of it. */
export class Book {
  private readonly ownEntries = new Map<string, Entry>();
  private readonly byParty = new Map<string, Entry[]>();

  /** Something new, not there yet. */
  open(externalId: string, party: string): Entry {
    const entry: Entry = { externalId, party, id: undefined, possible: [undefined] };
    this.ownEntries.set(externalId, entry);
    const own = this.byParty.get(party);
    if (own) own.push(entry);
    else this.byParty.set(party, [entry]);
    return entry;
  }

  entries(): readonly Entry[] {
    return [...this.ownEntries.values()];
  }

  parties(): readonly string[] {
    return [...this.byParty.keys()];
  }

  /** How many of a party's are there for sure, and how many at most. */
  countsOf(party: string): { least: number; most: number } {
    const own = this.byParty.get(party) ?? [];
    const sure = own.filter(({ possible }) => possible.every((state) => state !== undefined));
    const maybe = own.filter(({ possible }) => possible.some((state) => state !== undefined));
    return { least: sure.length, most: maybe.length };
  }

  /** Compares it with all that a walk has found. */
  judge(found: readonly Found[], checks: Checks): void {
    const byName = new Map(found.map((one) => [one.externalId, one]));
    for (const entry of this.entries()) {
      const now = byName.get(entry.externalId);
      checks.expect(
        'acknowledged writes are there in the end',
        entry.possible.some((state) => isSame(state, now)),
        () => `${shown(entry)}; there is ${JSON.stringify(now) ?? 'nothing'}`,
      );
    }
    const seen = new Set<string>();
    for (const one of found) {
      const isOnce = !seen.has(one.externalId);
      seen.add(one.externalId);
      checks.expect(
        'what is there was written',
        isOnce && this.ownEntries.has(one.externalId),
        () => `${JSON.stringify(one)} is there ${isOnce ? 'and nobody wrote it' : 'twice'}`,
      );
    }
  }
}

const shown = ({ id, externalId, possible }: Entry) =>
  `${externalId} (${id}) can be ${possible.map((state) => JSON.stringify(state) ?? 'nothing').join(' or ')}`;
