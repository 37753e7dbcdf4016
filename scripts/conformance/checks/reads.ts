import { CONTRACT, type Duty, duty, type Family, shared, TMF630 } from '../duty.js';
import { type JsonObject, shown } from '../json.js';
import type { Probe } from '../probe.js';
import { OWN, type Subject, unknownId } from '../subject.js';

type Made = (probe: Probe) => Promise<JsonObject>;

/** GET of one resource. */
export const reads: Family = {
  name: 'reading',
  duties: (subject) => {
    if (!subject.can('retrieve')) return [];
    const unknown = duty('an unknown id is 404', CONTRACT, async (probe) => {
      probe.status(await subject.retrieve(probe, unknownId()), 404);
    });
    if (!subject.can('create')) return [unknown];
    const made = shared((probe) => subject.create(probe, { ...subject.payloads[1], [OWN]: { a: 1, b: 2 } }));
    return [whole(subject, made), unknown, ...fields(subject, made), ...references(subject, made)];
  },
};

const whole = (subject: Subject, made: Made): Duty =>
  duty('GET by id', CONTRACT, async (probe) => {
    const document = await made(probe);
    const { object } = probe.status(await subject.retrieve(probe, document.id), 200);
    probe.same('it is what POST has answered', object, document);
    const again = await subject.retrieve(probe, document.id, { 'Content-Type': 'application/json' });
    probe.status(again, 200, 'GET with a media type and no body');
    probe.status(
      await probe.ask({ to: `${subject.item(document.id)}/` }),
      200,
      'GET with a slash at the end',
    );
  });

function fields(subject: Subject, made: Made): Duty[] {
  if (!subject.takes('retrieve', 'fields')) return [];
  const selects = (name: string, selection: string, wanted: (document: JsonObject) => JsonObject) =>
    duty(name, TMF630, async (probe) => {
      const document = await made(probe);
      const { object } = probe.status(
        await probe.ask({ to: `${subject.item(document.id)}?fields=${selection}` }),
        200,
      );
      const { id, href, '@type': type, ...rest } = object;
      probe.same('id comes along', id, document.id);
      probe.same('href comes along', href, document.href);
      const { id: _, href: __, '@type': ___, ...others } = wanted(document);
      probe.holds('what is selected is there', rest, others);
      const more = Object.keys(rest).filter((each) => !Object.hasOwn(others, each));
      probe.that('nothing else is there', more.length === 0, `there is ${more} (@type ${shown(type)})`);
    });
  const single = subject.mandatory.names.find((name) => !['id', 'href'].includes(name)) ?? OWN;
  const only = (document: JsonObject, ...names: string[]) =>
    Object.fromEntries(
      names.filter((name) => Object.hasOwn(document, name)).map((name) => [name, document[name]]),
    );
  return [
    selects(`?fields=${single}`, single, (document) => only(document, single)),
    selects(`?fields=${single},${OWN}`, `${single},${OWN}`, (document) => only(document, single, OWN)),
    selects('?fields= of a part', `${OWN}.a`, () => ({ [OWN]: { a: 1 } })),
    selects('?fields=none', 'none', () => ({})),
  ];
}

function references(subject: Subject, made: Made): Duty[] {
  if (!subject.takes('retrieve', 'depth')) return [];
  return [
    duty('?depth=0 follows no reference', TMF630, async (probe) => {
      const document = await made(probe);
      const { object } = probe.status(await probe.ask({ to: `${subject.item(document.id)}?depth=0` }), 200);
      probe.same('it is the resource as it is', object, document);
    }),
    duty('?depth=1 follows references', TMF630, async (probe) => {
      const document = await made(probe);
      const { object } = probe.status(await probe.ask({ to: `${subject.item(document.id)}?depth=1` }), 200);
      probe.holds('it has everything that it had', object, document);
    }),
    duty('?depth=much is 400', CONTRACT, async (probe) => {
      const { id } = await made(probe);
      probe.status(await probe.ask({ to: `${subject.item(id)}?depth=much` }), 400);
    }),
  ];
}
