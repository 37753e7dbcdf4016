import type { Checks } from './checks.js';

/** Attributes of an appointment that are compared. */
export interface State {
  readonly category: string;
  readonly description: string;
}

/** Appointment as its writer knows it. */
export interface Entry {
  /** Id that the writer has chosen. */
  readonly externalId: string;
  readonly party: string;
  /** Undefined until its creation is acknowledged. */
  id: string | undefined;
  /** Possible states: one, or more after writes without a response. Undefined: it does not exist. */
  possible: readonly (State | undefined)[];
}

/** Appointment as the server returns it. */
export interface Found extends State {
  readonly id: string;
  readonly externalId: string;
  readonly party: string;
}

export const isSame = (one: State | undefined, other: State | undefined): boolean =>
  one?.category === other?.category && one?.description === other?.description;

/** Journal of all writes, with the possible states of each appointment. */
export class Journal {
  private readonly byExternalId = new Map<string, Entry>();
  private readonly byParty = new Map<string, Entry[]>();

  /** Adds an appointment that does not exist yet. */
  open(externalId: string, party: string): Entry {
    const entry: Entry = { externalId, party, id: undefined, possible: [undefined] };
    this.byExternalId.set(externalId, entry);
    const entries = this.byParty.get(party);
    if (entries) entries.push(entry);
    else this.byParty.set(party, [entry]);
    return entry;
  }

  entries(): readonly Entry[] {
    return [...this.byExternalId.values()];
  }

  parties(): readonly string[] {
    return [...this.byParty.keys()];
  }

  /** Returns the minimum and the maximum number of a party's appointments. */
  countBounds(party: string): { min: number; max: number } {
    const entries = this.byParty.get(party) ?? [];
    const certain = entries.filter(({ possible }) => possible.every((state) => state !== undefined));
    const conceivable = entries.filter(({ possible }) => possible.some((state) => state !== undefined));
    return { min: certain.length, max: conceivable.length };
  }

  /** Compares the journal with all appointments of a server. */
  verify(found: readonly Found[], checks: Checks): void {
    const foundById = new Map(found.map((each) => [each.externalId, each]));
    for (const entry of this.entries()) {
      const current = foundById.get(entry.externalId);
      checks.expect(
        'acknowledged writes exist at the end',
        entry.possible.some((state) => isSame(state, current)),
        () => `${describe(entry)}; found: ${JSON.stringify(current) ?? 'nothing'}`,
      );
    }
    const seen = new Set<string>();
    for (const appointment of found) {
      const { externalId } = appointment;
      const isFirst = !seen.has(externalId);
      seen.add(externalId);
      checks.expect(
        'every appointment was written by a client',
        isFirst && this.byExternalId.has(externalId),
        () => `${JSON.stringify(appointment)} ${isFirst ? 'was not written by a client' : 'exists twice'}`,
      );
    }
  }
}

const describe = ({ id, externalId, possible }: Entry) =>
  `${externalId} (${id}) can be ${possible.map((state) => JSON.stringify(state) ?? 'nothing').join(' or ')}`;
