import type { Clients } from './clients.js';
import { dayFrom, jane, MIRA, WEEK } from './people.js';

type Id = { readonly id: string; readonly name: string };

/** Returns id and name of a resource; the contract declares the name as optional. */
const idOf = ({ id, name = '' }: { id: string; name?: string }): Id => ({ id, name });

/** Creates a plan with a monthly amount of data. */
async function plan({ catalog }: Clients, category: Id, name: string, gigabytes: number): Promise<Id> {
  const body = {
    name,
    lifecycleStatus: 'Active',
    isSellable: true,
    category: [category],
    prodSpecCharValueUse: [
      {
        name: 'data',
        productSpecCharacteristicValue: [{ isDefault: true, value: gigabytes, unitOfMeasure: 'GB' }],
      },
    ],
  };
  return idOf(await catalog.productOffering.create(body));
}

/** The provider offers two plans, one with more data than the other. */
export async function offer(clients: Clients) {
  const body = { name: 'Mobile plans', lifecycleStatus: 'Active' };
  const category = idOf(await clients.catalog.category.create(body));
  const small = await plan(clients, category, 'Tide 20', 20);
  const large = await plan(clients, category, 'Tide 60', 60);
  return { small, large };
}

/** The customer buys the smaller plan, and gets its data. */
export async function buy({ inventory, balances }: Clients, { id, name }: Id): Promise<Id> {
  const product = idOf(
    await inventory.product.create({
      name,
      status: 'active',
      productOffering: { id, name },
      relatedParty: [jane('customer')],
    }),
  );
  await balances.bucket.create({
    name: 'Data of Tide 20',
    usageType: 'data',
    product: [product],
    remainingValue: { amount: 20, units: 'GB' },
    relatedParty: [jane('customer')],
    validFor: { startDateTime: dayFrom(-10).startDateTime, endDateTime: dayFrom(20).endDateTime },
  });
  return product;
}

/** The customer calls: reception at home is poor. */
export async function call({ interactions }: Clients, { id, name }: Id): Promise<void> {
  await interactions.partyInteraction.create({
    direction: 'inbound',
    reason: 'Poor reception at home',
    status: 'completed',
    channel: [{ id: 'phone', name: 'Phone', role: 'contact' }],
    relatedParty: [jane('customer')],
    interactionItem: [
      {
        reason: 'Poor reception',
        item: { id, name, role: 'subject', '@type': 'ProductRef', '@referredType': 'Product' },
      },
    ],
  });
}

/** The customer books a visit: searches free time slots, and takes the first. */
export async function visit({ calendars, appointments }: Clients): Promise<void> {
  await calendars.workCalendar.create({
    name: 'Field service',
    relatedParty: [MIRA],
    category: ['repair'],
    timeZone: 'UTC',
    weeklyHours: WEEK.map((dayOfWeek) => ({ dayOfWeek, startTime: '09:00', endTime: '13:00' })),
    slotMinutes: 120,
  });
  const searches = appointments.searchTimeSlot.withExtension<{ category?: string }>();
  const found = await searches.create({ category: 'repair', requestedTimeSlot: [{ validFor: dayFrom(2) }] });
  const free = found.availableTimeSlot?.[0];
  if (!free?.validFor) throw new Error('There is no free time slot');
  await appointments.appointment.create({
    category: 'repair',
    validFor: free.validFor,
    description: 'Poor reception at home',
    relatedParty: [MIRA, jane('customer')],
  });
}

/** The customer uses data. */
export async function use({ usages }: Clients, { id, name }: Id): Promise<void> {
  for (const [index, gigabytes] of [9, 5, 3].entries())
    await usages.usage.create({
      usageType: 'data',
      usageDate: dayFrom(index - 4).startDateTime,
      status: 'rated',
      usageCharacteristic: [
        { name: 'externalId', value: `CDR-${index + 1}` },
        { name: 'amount', value: gigabytes },
        { name: 'units', value: 'GB' },
      ],
      ratedProductUsage: [{ productRef: { id, name } }],
      relatedParty: [jane('user')],
    });
}

/** The customer asks for the remaining data. */
export async function ask({ consumption }: Clients): Promise<void> {
  await consumption.queryUsageConsumption.create({ relatedParty: [jane('customer')] });
}

/** The customer asks for recommendations. */
export async function recommend({ recommendations }: Clients): Promise<void> {
  await recommendations.queryProductRecommendation.create({
    instantSyncRecommendation: true,
    relatedParty: jane('customer'),
  });
}
