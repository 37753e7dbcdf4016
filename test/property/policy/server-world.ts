import { expect } from 'chai';
import fc from 'fast-check';
import type { HttpAnswer } from '../../support/http.js';
import type { PolicyServer } from '../../support/policy.js';
import { type Doc, document } from './world.js';

export const APPOINTMENTS = '/tmf-api/appointment/v4/appointment';

/** How many documents there are between cases. */
export const DOCUMENTS = 8;

export const ADMIN = { sub: 'root', roles: ['admin'] };

/** One server with some documents, and everything about them as an administrator sees it. */
export class World {
  private documents: Doc[] = [];

  constructor(private readonly server: PolicyServer) {}

  get all(): readonly Doc[] {
    return this.documents;
  }

  async admin(method: string, path: string, body?: unknown): Promise<HttpAnswer> {
    const answer = await this.server.as(ADMIN).ask(method, path, body);
    expect(answer.status, answer.text).to.be.oneOf([200, 201, 204, 206]);
    return answer;
  }

  async refresh(): Promise<void> {
    this.documents = (await this.admin('GET', `${APPOINTMENTS}?limit=1000`)).body;
  }

  async fill(spare: readonly Doc[]): Promise<void> {
    for (const each of spare) await this.admin('POST', APPOINTMENTS, each);
    await this.refresh();
  }

  /** Leaves the first documents only. */
  async trim(): Promise<void> {
    for (const { id } of this.documents.slice(DOCUMENTS)) await this.admin('DELETE', `${APPOINTMENTS}/${id}`);
    await this.refresh();
  }

  /** Makes the number of documents the same as at the beginning. */
  async restore(): Promise<void> {
    await this.refresh();
    await this.trim();
    const missing = DOCUMENTS - this.all.length;
    if (missing > 0) await this.fill(fc.sample(document, { numRuns: missing, seed: 6 }));
  }
}
