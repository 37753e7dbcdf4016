import { expect } from 'chai';
import { isBreaking, type Update } from '../../scripts/update/model.js';
import { render } from '../../scripts/update/report/render.js';

const HARMLESS: Update = {
  number: 'TMF901',
  from: 'TMF901-Lamp-v4.0.0',
  to: 'TMF901-Lamp-v4.1.0',
  file: 'TMF901-Lamp-v4.1.0.swagger.json',
  basePath: { before: '/tmf-api/lamp/v4', after: '/tmf-api/lamp/v4' },
  differences: [
    {
      level: 'harmless',
      audience: 'responses',
      text: 'added `watt`',
      operations: ['GET /lamp', 'POST /lamp'],
    },
  ],
  resources: { added: ['shade'], removed: [] },
  events: { added: [], removed: [] },
  corrections: [],
  overlayActions: [],
  compilerErrors: [],
  usedIn: ['src/services/lamp/behaviours.ts'],
  lostBehaviours: [],
  profile: { checks: 13, failures: [] },
};

describe('the report of an update', () => {
  it('says that nothing breaks, and what changes', () => {
    expect(render(HARMLESS, 'text')).to.equal(
      [
        'TMF901: TMF901-Lamp-v4.0.0 → TMF901-Lamp-v4.1.0',
        '  This update breaks nothing. Differences of the effective contracts: 0 breaking, 0 warning, 1 harmless.',
        '  - 1 resource added: shade',
        '',
        'Harmless',
        '  Clients that worked before go on working.',
        '  - What clients read: added watt (GET /lamp, POST /lamp)',
        '',
        'Code that still compiles',
        '  These files use types of this API.',
        '  - src/services/lamp/behaviours.ts',
        '',
      ].join('\n'),
    );
  });

  it('is Markdown with headings and lists', () => {
    expect(render(HARMLESS, 'markdown'))
      .to.match(/^# TMF901: /)
      .and.include('\n\n## Harmless\n\n')
      .and.include('\n- What clients read: added `watt` (`GET /lamp`, `POST /lamp`)\n');
  });

  it('is JSON with the verdict', () => {
    expect(JSON.parse(render(HARMLESS, 'json'))).to.deep.equal({ breaking: false, ...HARMLESS });
  });

  it('names at most four operations of a difference', () => {
    const operations = ['GET /a', 'GET /b', 'GET /c', 'GET /d', 'GET /e'];
    const differences = [
      { level: 'warning', audience: 'requests', text: 'removed `watt`', operations } as const,
    ];
    expect(render({ ...HARMLESS, differences }, 'text')).to.include(
      '(GET /a, GET /b, GET /c, GET /d and 1 more)',
    );
  });

  const STORED: Update['storedData'] = {
    database: 'The database file data.sqlite',
    resources: [
      {
        resource: 'lamp',
        table: 'tmf901_lamp',
        isServed: true,
        documents: 12,
        refused: 2,
        reasons: [{ reason: 'watt is missing', documents: 2 }],
        examples: [{ id: '7', reason: 'watt is missing' }],
      },
      {
        resource: 'candle',
        table: 'tmf901_candle',
        isServed: false,
        documents: 1,
        refused: 1,
        reasons: [],
        examples: [],
      },
    ],
  };

  it('counts the stored documents that the new contract would refuse', () => {
    expect(render({ ...HARMLESS, storedData: STORED }, 'text'))
      .to.include('data.sqlite has 13 documents of this API. The new contract would refuse 3 of them')
      .and.include('  - lamp: 2 of 12 documents refused, first 7\n  - lamp: 2 × watt is missing\n')
      .and.include('  - candle: no such resource any more; 1 document stays in the table tmf901_candle');
  });

  const difference = { level: 'breaking', audience: 'requests', text: 'x', operations: [] } as const;
  const breaks: Readonly<Record<string, Partial<Update>>> = {
    'a breaking difference': { differences: [difference] },
    'another base path': { basePath: { before: '/tmf-api/lamp/v4', after: '/tmf-api/light/v4' } },
    'an overlay action without a match': { overlayActions: [{ target: '$.x', reason: 'y' }] },
    'code that does not compile': { compilerErrors: ['src/x.ts(1,1): error TS1: x'] },
    'a behaviour without a resource': { lostBehaviours: ['lamp'] },
    'a stored document that is refused': { storedData: STORED },
    'a profile that fails': { profile: { checks: 2, failures: ['lamp: POST: the status is 201'] } },
  };
  for (const [title, part] of Object.entries(breaks))
    it(`says that ${title} breaks something`, () => {
      const update = { ...HARMLESS, ...part };
      expect([isBreaking(HARMLESS), isBreaking(update)]).to.deep.equal([false, true]);
      expect(render(update, 'text')).to.include('This update breaks something.');
      expect(render(update, 'text').split('\n').length).to.be.greaterThan(
        render({ ...HARMLESS, differences: [] }, 'text').split('\n').length,
      );
    });
});
