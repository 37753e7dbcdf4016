import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import fc from 'fast-check';
import type { JsonObject } from '../../src/values/json.js';
import { cases } from '../support/cases.js';
import { RoundTrips } from './round-trips.js';
import { type Subject, subjectsOf } from './subjects.js';

/** Of each API, whatever the number of its resources: documents, half of them created in each version. */
const CASES = cases(50, 5_000);

/** Documents that one request creates. */
const BATCH = 25;

/** The attributes of TM Forum's APIs that their behaviours compute, by the number of the API. */
const COMPUTED: Readonly<Record<string, readonly string[]>> = { TMF677: ['usageConsumption'] };

/** Declares round trips of random documents through a server that has both versions of these APIs. */
export function storedRoundTrips(url: () => string, project: () => string, numbers: readonly string[]): void {
  for (const number of numbers)
    it(`keeps ${CASES} random documents of ${number} through both versions`, async function () {
      this.timeout(cases(600_000, 7_200_000));
      const folder = join(project(), 'generator-config', 'views');
      const file = readdirSync(folder).find((name) => name.startsWith(number)) ?? '';
      const subjects = await subjectsOf(project(), join(folder, file));
      expect(subjects).not.to.be.empty;
      const numRuns = Math.ceil(CASES / subjects.length / BATCH / 2);
      for (const subject of subjects) {
        const trips = new RoundTrips(subject, url(), COMPUTED[number] ?? []);
        await fc.assert(property(subject, trips), {
          numRuns,
          endOnFailure: true,
          includeErrorInReport: true,
        });
      }
    });
}

/** Some documents of each version, each with a patch of the other one. */
function property({ newer, older }: Subject, trips: RoundTrips) {
  const several = (documents: fc.Arbitrary<JsonObject>, patches: fc.Arbitrary<JsonObject>) =>
    fc.array(fc.tuple(documents, patches), { minLength: BATCH, maxLength: BATCH });
  const [fromNewer, fromOlder] = [
    several(newer.documents, older.documents),
    several(older.documents, newer.documents),
  ];
  return fc.asyncProperty(fromNewer, fromOlder, async (inNewer, inOlder) => {
    await trips.fromNewer(inNewer);
    await trips.fromOlder(inOlder);
  });
}
