import type { Random } from '../../fuzz/random.js';
import { CATEGORIES, createBody, OWN_PATH } from '../lib/appointments.js';
import type { Response } from '../lib/client.js';
import type { Request } from '../lib/operations.js';
import type { Checks } from './checks.js';
import { type Entry, isSame, type Journal, type State } from './journal.js';
import type { RequestSender } from './requests.js';

/** Maximum number of appointments that a writer still changes; older ones stay as they are. */
const MAX_OPEN = 30;
const SIZE = 10_000;

/** Appointment with a known state. */
interface OpenAppointment {
  readonly entry: Entry;
  readonly id: string;
  state: State;
  /** Entity tags of this version and of the previous one. */
  etag: string;
  staleEtag: string | undefined;
}

/** Client that alone writes the appointments of its party, and so knows their states. */
export class Writer {
  /** Number of writes that were acknowledged. */
  acknowledged = 0;
  private readonly open: OpenAppointment[] = [];
  private number = 0;

  constructor(
    private readonly party: string,
    private readonly random: Random,
    private readonly sender: RequestSender,
    private readonly journal: Journal,
    private readonly checks: Checks,
  ) {}

  /** Sends a random request and checks the response. */
  async step(): Promise<void> {
    if (this.open.length === 0) return this.create();
    await this.random.choose(
      [5, () => this.create()],
      [3, () => this.patch(this.pickOpen(), false)],
      [3, () => this.patch(this.pickOpen(), true)],
      [1, () => this.patchStale(this.pickOpen())],
      [2, () => this.delete(this.pickOpen())],
      [3, () => this.read(this.pickOpen())],
      [1, () => this.count()],
      [1, () => this.list()],
    );
  }

  private async create(): Promise<void> {
    this.number += 1;
    const entry = this.journal.open(`${this.party}-${this.number}`, this.party);
    const state = this.nextState();
    const { externalId } = entry;
    const relatedParty = [{ id: this.party, role: 'customer', '@referredType': 'Individual' }];
    const document = { ...createBody(this.number, SIZE), ...state, externalId, relatedParty };
    const response = await this.write(entry, state, withBody('POST', OWN_PATH, document), 201);
    if (!response) return;
    const { id } = JSON.parse(response.text) as { id: string };
    entry.id = id;
    this.open.push({ entry, id, state, etag: String(response.headers.etag), staleEtag: undefined });
    if (this.open.length > MAX_OPEN) this.open.shift();
  }

  private async patch(appointment: OpenAppointment, isConditional: boolean): Promise<void> {
    const state = this.nextState();
    const request = {
      ...withBody('PATCH', pathOf(appointment), state),
      ...(isConditional && { ifMatch: appointment.etag }),
    };
    const response = await this.write(appointment.entry, state, request, 200);
    if (!response) return this.drop(appointment);
    appointment.state = state;
    appointment.staleEtag = appointment.etag;
    appointment.etag = String(response.headers.etag);
    this.compare(response, state);
  }

  /** Sends the previous entity tag: the server must refuse it. */
  private async patchStale(appointment: OpenAppointment): Promise<void> {
    if (appointment.staleEtag === undefined) return this.read(appointment);
    const request = withBody('PATCH', pathOf(appointment), this.nextState());
    await this.sender.send({ ...request, ifMatch: appointment.staleEtag }, [412], this.random);
  }

  private async delete(appointment: OpenAppointment): Promise<void> {
    this.drop(appointment);
    const request: Request = { method: 'DELETE', path: pathOf(appointment) };
    await this.write(appointment.entry, undefined, request, 204);
  }

  private async read(appointment: OpenAppointment): Promise<void> {
    const request: Request = { method: 'GET', path: pathOf(appointment) };
    const response = await this.sender.send(request, [200], this.random);
    if (response) this.compare(response, appointment.state);
  }

  /** Compares the total count of the party with the journal, on either process. */
  private async count(): Promise<void> {
    const path = `${OWN_PATH}?relatedParty.id=${this.party}&limit=1&fields=id`;
    const response = await this.sender.send({ method: 'GET', path }, [200, 206], this.random);
    if (!response) return;
    const total = Number(response.headers['x-total-count']);
    const { min, max } = this.journal.countBounds(this.party);
    this.checks.expect(
      'responses agree with acknowledged writes',
      total >= min && total <= max,
      () => `${this.party} has ${total}, expected ${min} to ${max}`,
    );
  }

  private async list(): Promise<void> {
    const path = `${OWN_PATH}?category=${this.random.pick(CATEGORIES)}&sort=-validFor.startDateTime&limit=20`;
    await this.sender.send({ method: 'GET', path }, [200, 206], this.random);
  }

  /** Sends a write. Until it is acknowledged, the journal holds the states before and after it. */
  private async write(entry: Entry, after: State | undefined, request: Request, status: number) {
    entry.possible = [...entry.possible, after];
    const response = await this.sender.send(request, [status], this.random);
    if (!response) return undefined;
    entry.possible = [after];
    this.acknowledged += 1;
    return response;
  }

  private compare({ text }: Response, expected: State): void {
    const current = JSON.parse(text) as State;
    this.checks.expect(
      'responses agree with acknowledged writes',
      isSame(current, expected),
      () => `${JSON.stringify(expected)} was acknowledged, the response is ${text.slice(0, 500)}`,
    );
  }

  private nextState(): State {
    return { category: this.random.pick(CATEGORIES), description: `Version ${this.random.below(1e9)}` };
  }

  private pickOpen(): OpenAppointment {
    return this.random.pick(this.open);
  }

  /** Stops changing an appointment; the outcome of its last write is verified at the end. */
  private drop(appointment: OpenAppointment): void {
    this.open.splice(this.open.indexOf(appointment), 1);
  }
}

const pathOf = ({ id }: OpenAppointment) => `${OWN_PATH}/${id}`;

const withBody = (method: 'POST' | 'PATCH', path: string, body: object): Request => ({
  method,
  path,
  body: JSON.stringify(body),
  contentType: method === 'PATCH' ? 'application/merge-patch+json' : 'application/json',
});
