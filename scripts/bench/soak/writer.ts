import type { Random } from '../../fuzz/random.js';
import type { Answer } from '../compare/client.js';
import { CATEGORIES, creation, OWN_PATH } from '../compare/documents.js';
import type { Request } from '../compare/operations.js';
import type { Asking } from './asking.js';
import { type Book, type Entry, isSame, type State } from './book.js';
import type { Checks } from './checks.js';

/** Appointments that a writer still changes; older ones stay as they are. */
const MOST_OPEN = 30;
const SIZE = 10_000;

/** An appointment whose state is known for sure. */
interface Open {
  readonly entry: Entry;
  readonly id: string;
  state: State;
  /** Of this version, and of the one before. */
  etag: string;
  staleEtag: string | undefined;
}

/** One client: it alone writes the appointments of its party, so that it knows how they have to be. */
export class Writer {
  /** Writes that were answered with success. */
  acknowledged = 0;
  private readonly open: Open[] = [];
  private number = 0;

  constructor(
    private readonly party: string,
    private readonly random: Random,
    private readonly asking: Asking,
    private readonly book: Book,
    private readonly checks: Checks,
  ) {}

  /** The next request, and what there is to be done with its answer. */
  async step(): Promise<void> {
    if (this.open.length === 0) return this.create();
    await this.random.choose(
      [5, () => this.create()],
      [3, () => this.patch(this.some(), false)],
      [3, () => this.patch(this.some(), true)],
      [1, () => this.patchStale(this.some())],
      [2, () => this.delete(this.some())],
      [3, () => this.read(this.some())],
      [1, () => this.count()],
      [1, () => this.list()],
    );
  }

  private async create(): Promise<void> {
    this.number += 1;
    const entry = this.book.open(`${this.party}-${this.number}`, this.party);
    const state = this.nextState();
    const relatedParty = [{ id: this.party, role: 'customer', '@referredType': 'Individual' }];
    const document = {
      ...creation(this.number, SIZE),
      ...state,
      externalId: entry.externalId,
      relatedParty,
    };
    const answer = await this.write(entry, state, withBody('POST', OWN_PATH, document), 201);
    if (!answer) return;
    const { id } = JSON.parse(answer.text) as { id: string };
    entry.id = id;
    this.open.push({ entry, id, state, etag: String(answer.headers.etag), staleEtag: undefined });
    if (this.open.length > MOST_OPEN) this.open.shift();
  }

  private async patch(open: Open, isConditional: boolean): Promise<void> {
    const state = this.nextState();
    const request = withBody('PATCH', pathOf(open), state);
    const answer = await this.write(
      open.entry,
      state,
      isConditional ? { ...request, ifMatch: open.etag } : request,
      200,
    );
    if (!answer) return this.leave(open);
    open.state = state;
    open.staleEtag = open.etag;
    open.etag = String(answer.headers.etag);
    this.compare(answer, state);
  }

  /** Somebody who has not seen the last change must not undo it. */
  private async patchStale(open: Open): Promise<void> {
    if (open.staleEtag === undefined) return this.read(open);
    const request = { ...withBody('PATCH', pathOf(open), this.nextState()), ifMatch: open.staleEtag };
    await this.asking.ask(request, [412], this.random);
  }

  private async delete(open: Open): Promise<void> {
    this.leave(open);
    await this.write(open.entry, undefined, { method: 'DELETE', path: pathOf(open) }, 204);
  }

  private async read(open: Open): Promise<void> {
    const answer = await this.asking.ask({ method: 'GET', path: pathOf(open) }, [200], this.random);
    if (answer) this.compare(answer, open.state);
  }

  /** As many as were written, whichever process is asked. */
  private async count(): Promise<void> {
    const path = `${OWN_PATH}?relatedParty.id=${this.party}&limit=1&fields=id`;
    const answer = await this.asking.ask({ method: 'GET', path }, [200, 206], this.random);
    if (!answer) return;
    const total = Number(answer.headers['x-total-count']);
    const { least, most } = this.book.countsOf(this.party);
    this.checks.expect(
      'answers say what was acknowledged before',
      total >= least && total <= most,
      () => `${this.party} has ${total}, not ${least} to ${most}`,
    );
  }

  private async list(): Promise<void> {
    const path = `${OWN_PATH}?category=${this.random.pick(CATEGORIES)}&sort=-validFor.startDateTime&limit=20`;
    await this.asking.ask({ method: 'GET', path }, [200, 206], this.random);
  }

  /** Enters the write in the book: what may have been done from the request on, what was done when it is answered. */
  private async write(entry: Entry, after: State | undefined, request: Request, status: number) {
    const before = entry.possible;
    entry.possible = [...before, after];
    const answer = await this.asking.ask(request, [status], this.random);
    if (!answer) return undefined;
    entry.possible = [after];
    this.acknowledged += 1;
    return answer;
  }

  private compare({ text }: Answer, state: State): void {
    const now = JSON.parse(text) as State;
    this.checks.expect(
      'answers say what was acknowledged before',
      isSame(now, state),
      () => `${JSON.stringify(state)} was acknowledged, the answer is ${text.slice(0, 500)}`,
    );
  }

  private nextState(): State {
    return { category: this.random.pick(CATEGORIES), description: `Version ${this.random.below(1e9)}` };
  }

  private some(): Open {
    return this.random.pick(this.open);
  }

  /** Nobody writes it any more: what has become of the last write is seen in the end. */
  private leave(open: Open): void {
    this.open.splice(this.open.indexOf(open), 1);
  }
}

const pathOf = ({ id }: Open) => `${OWN_PATH}/${id}`;

const withBody = (method: 'POST' | 'PATCH', path: string, body: object): Request => ({
  ...{ method, path, body: JSON.stringify(body) },
  contentType: method === 'PATCH' ? 'application/merge-patch+json' : 'application/json',
});
