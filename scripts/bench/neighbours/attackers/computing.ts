import type { Attacker } from './attacker.js';
import type { Target } from './target.js';

const CATEGORY = [{ id: 'attack' }];

/** An offering with one characteristic value. */
const offeringWith = (value: string) => ({
  name: 'attack',
  lifecycleStatus: 'Active',
  category: CATEGORY,
  prodSpecCharValueUse: [{ name: 'data', productSpecCharacteristicValue: [{ value }] }],
});

async function storeSpaces(target: Target): Promise<void> {
  for (let index = 0; index < 5; index++)
    await target.post(target.offering, offeringWith(`1${' '.repeat(120_000)}1`));
  const held = JSON.parse(await target.post(target.offering, offeringWith('1'))) as { id: string };
  const relatedParty = [{ id: 'attacker', role: 'customer', '@referredType': 'Individual' }];
  const product = { status: 'active', productOffering: { id: held.id }, relatedParty };
  await target.post('/tmf-api/productInventory/v4/product', product);
}

/** A calendar for each hour of the week, so that a search finds much free time. */
async function storeCalendars(target: Target): Promise<void> {
  const weeklyHours = [
    ...['monday', 'tuesday', 'wednesday', 'thursday', 'friday'].map((dayOfWeek) => ({
      dayOfWeek,
      startTime: '00:00',
      endTime: '24:00',
    })),
  ];
  for (let index = 0; index < 50; index++) {
    const relatedParty = [{ id: `worker-${index}`, '@referredType': 'Individual' }];
    const calendar = {
      name: `${index}`,
      timeZone: 'Europe/London',
      relatedParty,
      weeklyHours,
      horizonDays: 365,
    };
    await target.post('/tmf-api/workCalendar/v1/workCalendar', { ...calendar, slotMinutes: 15 });
  }
}

/** Attackers that ask for computations. */
export const COMPUTATIONS: readonly Attacker[] = [
  {
    name: 'recommendations with spaces',
    parallel: 4,
    prepare: storeSpaces,
    attack: (target) =>
      target.post('/tmf-api/recommendation/v4/queryProductRecommendation', {
        recommendationType: 'upSell',
        category: CATEGORY,
        relatedParty: { id: 'attacker', role: 'customer', '@referredType': 'Individual' },
      }),
  },
  {
    name: 'time slot searches',
    parallel: 16,
    prepare: storeCalendars,
    attack: (target) => target.post('/tmf-api/appointment/v4/searchTimeSlot', {}),
  },
];
