import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { parse, stringify } from 'yaml';
import type { Api } from '../../scripts/generate/generator.js';
import { readMapping } from '../../scripts/generate/views/mapping-file.js';
import { declarationOf } from '../../scripts/generate/views/views.js';
import { remove } from '../support/scratch.js';
import { apiOf, imported, OWN, OWN_MAPPINGS } from './mapped-apis.js';

interface Line {
  [key: string]: unknown;
}
interface Mapping {
  stored: string;
  resources: Record<string, { stored: string; types?: string; lines: Line[] }>;
}

const REASON = 'A reason that is long enough.';

describe('the check of a mapping', () => {
  let project = '';
  let folder = '';
  let apis: { newer: Api; older: Api };

  before('import', async function () {
    this.timeout(60_000);
    project = await imported([OWN]);
    folder = mkdtempSync(join(tmpdir(), 'mapping-'));
    apis = { newer: await apiOf(project, 'TMF993-v5'), older: await apiOf(project, 'TMF993-v4') };
  });
  after(() => {
    remove(project);
    remove(folder);
  });

  /** The declaration of the mapping of our own, after a change. */
  function declaration(change: (mapping: Mapping, lines: Line[]) => void = () => {}) {
    const mapping = parse(readFileSync(join(OWN_MAPPINGS, 'TMF993-v5.yaml'), 'utf8')) as Mapping;
    change(mapping, mapping.resources.voyage?.lines ?? []);
    const file = join(folder, 'TMF993-v5.yaml');
    writeFileSync(file, stringify(mapping, { aliasDuplicateObjects: false }));
    return declarationOf(readMapping(file, 'TMF993-v5'), apis.newer, apis.older);
  }

  it('adds the types that the contract demands, where the stored version has objects', () => {
    const { stored, resources } = declaration();
    expect(stored).to.equal('voyage-management');
    const added = (resources.voyage?.lenses ?? []).filter((lens) => 'default' in lens);
    const types = added.flatMap((lens) =>
      lens.at.map((path) => `${path.join('.')}: ${String('value' in lens && lens.value)}`),
    );
    expect(types.sort()).to.deep.equal([
      ': Voyage',
      'captain.partyOrPartyRole: PartyRef',
      'captain: PassengerParty',
      'leg.passenger.partyOrPartyRole: PartyRef',
      'leg.passenger: PassengerParty',
      'leg: Leg',
      'passenger.partyOrPartyRole: PartyRef',
      'passenger: PassengerParty',
    ]);
  });

  const without = (key: string) => (_: Mapping, lines: Line[]) => {
    const index = lines.findIndex((line) => key in line);
    lines.splice(index, 1);
  };
  const adding = (line: Line) => (_: Mapping, lines: Line[]) => {
    lines.push({ ...line, reason: REASON });
  };

  const wrong: [title: string, change: (mapping: Mapping, lines: Line[]) => void, message: RegExp][] = [
    [
      'a line without a reason',
      (_, lines) => {
        delete lines[0]?.reason;
      },
      /\/resources\/voyage\/lines\/0 must have required property 'reason'/,
    ],
    ['an unknown kind of line', adding({ move: 'name' }), /lines\/\d+ is none of rename, own, wrap/],
    [
      'the name of the identity',
      adding({ rename: 'href', to: 'address' }),
      /lines\/\d+\/rename must NOT be valid/,
    ],
    [
      'an attribute that the stored version does not have',
      adding({ rename: 'mast', to: 'name' }),
      /rename mast at \$: the stored version has no such attribute/,
    ],
    [
      'an attribute that the view does not have',
      adding({ rename: 'departure', to: 'start' }),
      /rename departure at \$: the view has no attribute start/,
    ],
    [
      'objects that are not there',
      adding({ fill: 'id', value: 'x', at: 'crew' }),
      /fill id at crew: the stored version has no such attribute/,
    ],
    [
      'what the stored version demands',
      without('fill'),
      /the stored version demands passenger\.id, and the view/,
    ],
    [
      'what the view demands',
      (mapping) => {
        delete mapping.resources.voyage?.types;
      },
      /the view demands @type, and the stored version does not: give it a "default"/,
    ],
    [
      'other types',
      adding({ rename: 'leg', to: 'departure' }),
      /departure is string in the view, and leg is an array of object in the stored version/,
    ],
    [
      'values that the view does not have',
      without('values'),
      /status cannot be "underway" in the view, and it can in the stored version: name it in "values"/,
    ],
    [
      'a resource that is not there',
      (mapping) => {
        mapping.resources.cruise = { stored: 'voyage', lines: [] };
      },
      /TMF993-v5 has no resource "cruise"/,
    ],
  ];
  for (const [title, change, message] of wrong)
    it(`refuses ${title}`, () => {
      expect(() => declaration(change)).to.throw(message);
    });
});
