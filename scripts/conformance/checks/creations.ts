import { CONTRACT, type Duty, duty, type Family, TMF630 } from '../duty.js';
import type { JsonObject } from '../json.js';
import type { Answer, Probe } from '../probe.js';
import { OWN, type Subject } from '../subject.js';

/** POST, and what the new resource is. */
export const creations: Family = {
  name: 'creation',
  duties: (subject) => {
    if (!subject.can('create')) return [];
    const [first, second] = subject.payloads;
    const source = subject.profile.payloads?.source ?? CONTRACT;
    return [
      duty('POST of what is mandatory', source, (probe) => created(probe, subject, first)),
      duty('POST of more than what is mandatory', source, (probe) => created(probe, subject, second)),
      duty('POST twice makes two', TMF630, async (probe) => {
        const [one, other] = [await subject.create(probe, first), await subject.create(probe, first)];
        probe.that('they have ids of their own', one.id !== other.id, String(one.id));
      }),
      undeclared(subject),
      typed(subject),
      ...(subject.takes('create', 'fields') ? [selected(subject)] : []),
    ];
  },
};

async function created(probe: Probe, subject: Subject, payload: JsonObject): Promise<void> {
  const answer = await subject.post(probe, payload);
  const { object } = answer;
  for (const name of subject.mandatory.names)
    probe.that(
      `${name} is answered`,
      object[name] !== undefined && object[name] !== null,
      'it is not',
      subject.mandatory.source,
    );
  probe.holds('what was sent is answered', object, payload);
  await locationLeads(probe, subject, answer);
}

async function locationLeads(probe: Probe, subject: Subject, { headers, object }: Answer): Promise<void> {
  const { location } = headers;
  if (!probe.that('the answer has a Location', location !== undefined, 'it has none', TMF630)) return;
  if (object.href !== undefined)
    probe.same('href is the Location', probe.session.absolute(object.href), probe.session.absolute(location));
  if (!subject.can('retrieve')) return;
  const found = probe.status(
    await probe.ask({ to: probe.session.absolute(location) }),
    200,
    'GET of the Location',
  );
  probe.same('the resource at the Location is what was answered', found.object, object);
}

/** As many digits as a JSON number keeps anywhere. */
const DIGITS = { amounts: [0.1, 1234567.891, 123456789012345, -0.000001] };

function undeclared(subject: Subject): Duty {
  return duty('undeclared attributes come back as they were sent', TMF630, async (probe) => {
    const own = { text: 'für später', list: [1, 'two', { three: null }], flag: false, ...DIGITS };
    const made = await subject.create(probe, { ...subject.payloads[0], [OWN]: own });
    probe.same('in the answer to POST', made[OWN], own);
    if (subject.can('retrieve')) {
      const { object } = probe.status(await subject.retrieve(probe, made.id), 200);
      probe.same('in the answer to GET', object[OWN], own);
    }
    if (subject.can('list')) {
      const { items } = probe.status(await subject.list(probe, `id=${made.id}`), 200);
      probe.same('in the list', items[0]?.[OWN], own);
    }
  });
}

function typed(subject: Subject): Duty {
  return duty('@type and @baseType come back as they were sent', TMF630, async (probe) => {
    const declared = subject.session.contract.resolve(subject.resource.createSchema).properties ?? {};
    const types = Object.fromEntries(
      ['@type', '@baseType'].filter((name) => declared[name]).map((name) => [name, 'Conformance']),
    );
    if (Object.keys(types).length === 0) probe.skip('the contract has neither');
    probe.holds(
      'in the answer to POST',
      await subject.create(probe, { ...subject.payloads[0], ...types }),
      types,
    );
  });
}

function selected(subject: Subject): Duty {
  return duty('POST ?fields=id answers no more', TMF630, async (probe) => {
    const { object } = await subject.post(probe, subject.payloads[1], '?fields=id');
    const others = Object.keys(object).filter((name) => !['id', 'href', '@type'].includes(name));
    probe.that('nothing else is answered', others.length === 0, `there is ${others}`);
    if (!subject.can('retrieve')) return;
    const whole = probe.status(await subject.retrieve(probe, object.id), 200);
    probe.holds('everything is kept', whole.object, subject.payloads[1]);
  });
}
