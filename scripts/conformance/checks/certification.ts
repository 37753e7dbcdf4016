import type { Schema } from '../contract.js';
import { type Duty, duty, type Family, shared } from '../duty.js';
import { isObject, type JsonObject, shown, valuesAt } from '../json.js';
import type { Probe } from '../probe.js';
import { parameter, type Subject, unknownId } from '../subject.js';

const KIT = 'as the official kits check it';

/** What the official kits check, in their order and manner: exact statuses, and every mandatory attribute everywhere. */
export const certification: Family = {
  name: 'certification',
  duties: (subject) => [
    ...operations(subject),
    ...(subject.can('create') ? creations(subject) : []),
    ...(subject.can('list') ? lists(subject) : []),
    ...(subject.can('retrieve') ? reads(subject) : []),
  ],
};

/** Kits send a media type with their GETs, though no body. */
const LIKE_KITS = { 'Content-Type': 'application/json' };

const collectionOf = (subject: Subject, query = '') => ({
  to: `${subject.collection}${query}`,
  headers: LIKE_KITS,
});

function operations({ profile, resource, session }: Subject): Duty[] {
  const { operations: wanted } = profile;
  if (!wanted) return [];
  return [
    duty('mandatory operations are in the contract', wanted.source, async (probe) => {
      for (const kind of wanted.mandatory)
        probe.that(
          `${session.contract.number} has ${kind} ${resource.name}`,
          resource.operations.has(kind),
          'it does not',
        );
    }),
  ];
}

function creations(subject: Subject): Duty[] {
  return subject.payloads.map((payload, index) =>
    duty(
      `POST of the ${index === 0 ? 'first' : 'second'} payload`,
      subject.profile.payloads?.source ?? KIT,
      async (probe) => {
        const { object } = await subject.post(probe, payload);
        hasMandatory(probe, subject, object);
        probe.holds('what was sent is answered', object, payload);
      },
    ),
  );
}

function lists(subject: Subject): Duty[] {
  const { mandatory, profile } = subject;
  const listed = shared(async (probe) => {
    const answer = probe.status(await probe.ask(collectionOf(subject)), 200);
    return answer.items;
  });
  const wantsItems = subject.can('create');
  return [
    duty('GET list', KIT, async (probe) => {
      const items = await listed(probe);
      if (wantsItems) probe.that('the list is not empty', items.length > 0, 'it is');
      for (const item of items) hasMandatory(probe, subject, item, `item ${shown(item.id)}`);
    }),
    duty('GET list with a slash at the end', KIT, async (probe) => {
      const answer = probe.status(await probe.ask(collectionOf(subject, '/')), 200);
      if (wantsItems) probe.that('the list is not empty', answer.items.length > 0, 'it is');
    }),
    ...(wantsItems ? selections(subject, profile.select?.attributes ?? mandatory.names) : []),
    ...(wantsItems ? filters(subject, listed) : []),
  ];
}

function selections(subject: Subject, names: readonly string[]): Duty[] {
  return names.map((name) =>
    duty(`GET list ?fields=${name}`, subject.profile.select?.source ?? KIT, async (probe) => {
      const { items } = probe.status(await probe.ask(collectionOf(subject, `?fields=${name}`)), 200);
      probe.that('the list is not empty', items.length > 0, 'it is');
      for (const item of items) {
        isGiven(probe, subject, item, name);
        const others = Object.keys(item).filter((each) => ![name, 'id', 'href', '@type'].includes(each));
        probe.that(
          `nothing else is selected in ${shown(item.id)}`,
          others.length === 0,
          `there is ${others}`,
        );
      }
    }),
  );
}

function filters(subject: Subject, listed: (probe: Probe) => Promise<readonly JsonObject[]>): Duty[] {
  const { profile, mandatory } = subject;
  const scalar = (name: string) => !['object', 'array'].includes(subject.schemaOf(name).type ?? 'object');
  const names =
    profile.filter?.attributes ?? mandatory.names.filter((name) => scalar(name) && name !== 'href');
  return [...new Set(['id', ...names])].map((name) =>
    duty(`GET list ?${name}=…`, profile.filter?.source ?? KIT, async (probe) => {
      const [first] = await listed(probe);
      const value = first?.[name];
      if (value === undefined) return probe.stop(`the first item of the list has no ${name}`);
      // Kits put addresses into queries as they are.
      const query = name === 'href' ? `href=${value}` : parameter(name, value);
      const { items } = probe.status(await probe.ask(collectionOf(subject, `?${query}`)), 200);
      probe.that('something is found', items.length > 0, 'nothing is');
      if (name === 'id' || name === 'href')
        probe.that('one is found', items.length === 1, `${items.length} are`);
      for (const item of items)
        probe.same(`${name} of ${shown(item.id)} is what was asked for`, item[name], value);
    }),
  );
}

function reads(subject: Subject): Duty[] {
  const byId = duty('GET by id of each', KIT, async (probe) => {
    const { items } = probe.status(await probe.ask(collectionOf(subject)), 200);
    for (const { id } of items.slice(0, MOST_READS)) {
      const { object } = probe.status(await probe.ask({ to: subject.item(id), headers: LIKE_KITS }), 200);
      probe.same('the id is what was asked for', object.id, id);
      hasMandatory(probe, subject, object);
    }
  });
  const unknown = duty('GET of an unknown id', KIT, async (probe) => {
    probe.status(await probe.ask({ to: subject.item(unknownId()), headers: LIKE_KITS }), 404);
  });
  const selected = (name: string) =>
    duty(`GET by id ?fields=${name}`, subject.profile.select?.source ?? KIT, async (probe) => {
      const [first] = probe.status(await probe.ask(collectionOf(subject)), 200).items;
      const { object } = probe.status(
        await probe.ask({ to: `${subject.item(first?.id)}?fields=${name}`, headers: LIKE_KITS }),
        200,
      );
      isGiven(probe, subject, object, name);
    });
  const names = subject.can('create') ? (subject.profile.select?.attributes ?? subject.mandatory.names) : [];
  return [...(subject.can('list') ? [byId, ...names.map(selected)] : []), unknown];
}

/** Of a server that holds many, some are enough. */
const MOST_READS = 50;

function hasMandatory(probe: Probe, subject: Subject, document: JsonObject, what = 'the resource'): void {
  for (const name of subject.mandatory.names) isGiven(probe, subject, document, name, what);
  for (const { path, mandatory, source } of subject.profile.conditional ?? [])
    for (const inner of valuesAt(document, path).filter(isObject))
      for (const name of mandatory)
        probe.that(`${path}.${name} of ${what} is there`, !isBlank(inner[name]), shown(inner[name]), source);
}

/** That a mandatory attribute is there, not blank, and of the JSON type that the contract gives it. */
function isGiven(
  probe: Probe,
  subject: Subject,
  document: JsonObject,
  name: string,
  what = 'the resource',
): void {
  const value = document[name];
  const schema = subject.schemaOf(name);
  const { source } = subject.mandatory;
  if (
    !probe.that(
      `${name} of ${what} is there, and neither null nor blank`,
      !isBlank(value),
      shown(value),
      source,
    )
  )
    return;
  probe.that(`${name} of ${what} is ${typeName(schema)}`, hasType(schema, value), shown(value), source);
}

const isBlank = (value: unknown) =>
  value === undefined || value === null || (typeof value === 'string' && value.trim() === '');

const typeName = ({ type }: Schema) => (type === undefined ? 'of any type' : `of type ${type}`);

function hasType({ type }: Schema, value: unknown): boolean {
  if (type === undefined) return true;
  if (type === 'array') return Array.isArray(value);
  if (type === 'object') return isObject(value);
  if (type === 'integer') return Number.isInteger(value);
  return typeof value === type;
}
