import type { Clients } from './clients.js';
import { dayFrom, jane, MIRA, WEEK } from './people.js';

type Id = { readonly id: string; readonly name: string };

/** What an answer has; the clients declare that it may be missing. */
function idOf({ id, name }: { id?: string; name?: string }): Id {
  if (id === undefined) throw new Error('The server has answered without an id');
  return { id, name: name ?? '' };
}

/** A plan with so much data a month. */
async function plan({ offerings }: Clients, category: Id, name: string, gigabytes: number): Promise<Id> {
  const body = {
    ...{ name, lifecycleStatus: 'Active', isSellable: true, category: [category] },
    prodSpecCharValueUse: [
      {
        name: 'data',
        productSpecCharacteristicValue: [{ isDefault: true, value: gigabytes, unitOfMeasure: 'GB' }],
      },
    ],
  };
  return idOf(await offerings.createProductOffering({ body }));
}

/** Two plans are offered, one with more data than the other. */
export async function offer(clients: Clients) {
  const body = { name: 'Mobile plans', lifecycleStatus: 'Active' };
  const category = idOf(await clients.categories.createCategory({ body }));
  const small = await plan(clients, category, 'Tide 20', 20);
  const large = await plan(clients, category, 'Tide 60', 60);
  return { small, large };
}

/** The customer buys the smaller one, and gets its data. */
export async function buy({ products, buckets }: Clients, { id, name }: Id): Promise<Id> {
  const product = idOf(
    await products.createProduct({
      body: {
        ...{ name, status: 'active' },
        productOffering: { id, name },
        relatedParty: [jane('customer')],
      },
    }),
  );
  await buckets.createBucket({
    body: {
      ...{ name: 'Data of Tide 20', usageType: 'data', product: [product] },
      remainingValue: { amount: 20, units: 'GB' },
      relatedParty: [jane('customer')],
      validFor: { startDateTime: dayFrom(-10).startDateTime, endDateTime: dayFrom(20).endDateTime },
    },
  });
  return product;
}

/** She calls: reception at home is poor. */
export async function call({ interactions }: Clients, { id, name }: Id): Promise<void> {
  await interactions.createPartyInteraction({
    body: {
      ...{ direction: 'inbound', reason: 'Poor reception at home', status: 'completed' },
      channel: [{ id: 'phone', name: 'Phone', role: 'contact' }],
      relatedParty: [jane('customer')],
      interactionItem: [
        {
          reason: 'Poor reception',
          item: { id, name, role: 'subject', '@type': 'ProductRef', '@referredType': 'Product' },
        },
      ],
    },
  });
}

/** Somebody should come and see: what is free is searched, and the first of it taken. */
export async function visit({ calendars, slots, appointments }: Clients): Promise<void> {
  await calendars.createWorkCalendar({
    body: {
      ...{ name: 'Field service', relatedParty: [MIRA], category: ['repair'], timeZone: 'UTC' },
      weeklyHours: WEEK.map((dayOfWeek) => ({ dayOfWeek, startTime: '09:00', endTime: '13:00' })),
      slotMinutes: 120,
    },
  });
  const found = await slots.createSearchTimeSlot({
    body: { category: 'repair', requestedTimeSlot: [{ validFor: dayFrom(2) }] },
  });
  const free = found.availableTimeSlot?.[0];
  if (!free?.validFor) throw new Error('Nobody has time');
  await appointments.createAppointment({
    body: {
      ...{ category: 'repair', validFor: free.validFor, description: 'Poor reception at home' },
      relatedParty: [MIRA, jane('customer')],
    },
  });
}

/** Meanwhile she uses data, more than she used to. */
export async function use({ usages }: Clients, { id, name }: Id): Promise<void> {
  for (const [index, gigabytes] of [9, 5, 3].entries())
    await usages.createUsage({
      body: {
        ...{ usageType: 'data', usageDate: dayFrom(index - 4).startDateTime, status: 'rated' },
        usageCharacteristic: [
          { name: 'externalId', value: `CDR-${index + 1}` },
          { name: 'amount', value: gigabytes },
          { name: 'units', value: 'GB' },
        ],
        ratedProductUsage: [{ productRef: { id, name } }],
        relatedParty: [jane('user')],
      },
    });
}

/** She asks what is left. */
export async function ask({ consumption }: Clients): Promise<void> {
  await consumption.createQueryUsageConsumption({ body: { relatedParty: [jane('customer')] } });
}

/** And whether there is something that suits her better. */
export async function recommend({ recommendations }: Clients): Promise<void> {
  await recommendations.createQueryProductRecommendation({
    body: { instantSyncRecommendation: true, relatedParty: jane('customer') },
  });
}
