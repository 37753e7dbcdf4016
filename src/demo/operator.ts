import type { JsonObject } from '../values/json.js';
import type { DemoLoader } from './loader.js';

/** Base URL of the demo operator: Marrowby Telecom, in the fictional town of Marrowby. */
const HOME = 'https://marrowby.example.com';

/** A reference to a resource of another server: a party, a place, an order. */
export const externalReference = (type: string, id: string, name: string) => ({
  id,
  href: `${HOME}/${type.charAt(0).toLowerCase()}${type.slice(1)}/${id}`,
  name,
  '@referredType': type,
});

const PARTIES = {
  'Priya Raman': ['Individual', 'IND-101'],
  'Tom Ashdown': ['Individual', 'IND-102'],
  'Elin Sørby': ['Individual', 'IND-103'],
  'Marrowby Lifeboat Trust': ['Organization', 'ORG-201'],
  'Marrowby Telecom': ['Organization', 'ORG-1'],
  'Northmoor Mobile': ['Organization', 'ORG-301'],
  'Cablegate Wholesale': ['Organization', 'ORG-302'],
  'Pixelroom Video': ['Organization', 'ORG-303'],
  'Rosa Quill': ['Individual', 'IND-901'],
  'Ben Okoro': ['Individual', 'IND-902'],
  'Hanna Weir': ['Individual', 'IND-903'],
} as const;

export type PartyName = keyof typeof PARTIES;

export const party = (name: PartyName, role: string) => {
  const [type, id] = PARTIES[name];
  return { ...externalReference(type, id, name), role };
};

export const partyId = (name: PartyName) => PARTIES[name][1];

export const emailOf = (name: PartyName) => ({
  mediumType: 'email',
  preferred: true,
  characteristic: { contactType: 'primary', emailAddress: `${partyId(name).toLowerCase()}@example.com` },
});

const PLACES = {
  '12 Quay Street, Marrowby': 'ADR-11',
  '3 Heron Close, Marrowby': 'ADR-12',
  'Lifeboat Station, North Pier, Marrowby': 'ADR-13',
  'Marrowby Telecom shop, Market Square': 'ADR-1',
};

export type PlaceName = keyof typeof PLACES;

export const placeId = (name: PlaceName) => PLACES[name];

export const place = (name: PlaceName, role: string) => ({
  ...externalReference('GeographicAddress', PLACES[name], name),
  role,
});

const CHANNELS = { 'Contact centre': 'CH-1', Shop: 'CH-2', 'Mobile app': 'CH-3', 'E-mail': 'CH-4' };

export const channel = (name: keyof typeof CHANNELS) => externalReference('Channel', CHANNELS[name], name);

/** Holders by phone number. All numbers are in the range that Ofcom reserves for fiction. */
export const NUMBERS = {
  '+44 7700 900101': 'Priya Raman',
  '+44 7700 900102': 'Tom Ashdown',
  '+44 7700 900103': 'Elin Sørby',
  '+44 7700 900104': 'Marrowby Lifeboat Trust',
  '+44 7700 900105': 'Marrowby Lifeboat Trust',
  '+44 7700 900106': 'Tom Ashdown',
} as const satisfies Record<string, PartyName>;

export type PhoneNumber = keyof typeof NUMBERS;

export const numberResource = (number: PhoneNumber) => ({
  ...externalReference('LogicalResource', `MSISDN-${number.replace(/\D/g, '')}`, number),
  value: number,
});

/** The working day after today on which the fibre of the lifeboat station is installed. */
export const INSTALLATION_WORKING_DAY = 3;

export const accountName = (holder: PartyName) => `Account of ${holder}`;

export const money = (value: number) => ({ unit: 'GBP', value });

export const VAT_PERCENT = 20;
/** A price without VAT, rounded to the penny. */
export const withoutVat = (pounds: number) => Math.round((pounds * 100) / (1 + VAT_PERCENT / 100)) / 100;

export async function createAll(loader: DemoLoader, resource: string, bodies: readonly JsonObject[]) {
  for (const body of bodies) await loader.create(resource, body);
}

/** A reference to a created resource: the first that `fits`, by default the one with this name. */
export function reference(
  loader: DemoLoader,
  resource: string,
  name: string,
  fits = (candidate: JsonObject) => candidate.name === name,
) {
  const type = resource.charAt(0).toUpperCase() + resource.slice(1);
  const created = loader.created(resource);
  // Without that API, the reference leads to another server.
  if (created.length === 0) return externalReference(type, name.toLowerCase().replace(/\W+/g, '-'), name);
  const target = created.find(fits);
  if (!target) throw new Error(`Demo data refers to the ${resource} "${name}", which does not exist`);
  return { id: String(target.id), href: String(target.href), name, '@referredType': type };
}
