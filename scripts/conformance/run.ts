import { access } from './checks/access.js';
import { certification } from './checks/certification.js';
import { hub } from './checks/hub.js';
import { FULL } from './checks/index.js';
import { declaredStatuses } from './checks/statuses.js';
import { exchange } from './client.js';
import type { ApiContract, Resource } from './contract.js';
import type { Duty, Family } from './duty.js';
import type { Check, Group, Run } from './model.js';
import { Probe } from './probe.js';
import type { Profile } from './profile.js';
import { Session } from './session.js';
import { Subject } from './subject.js';

export interface RunOptions {
  readonly contract: ApiContract;
  readonly profile: Profile;
  readonly level: 'certification' | 'full';
  /** Address of the server, with the API's base path or without. */
  readonly url: string;
  /** Sent with every request. */
  readonly headers?: Readonly<Record<string, string>>;
  /** For the report: what a server that was started for the run works on. */
  readonly database?: string;
  /** Under which the judged server reaches the runner; 127.0.0.1 without it. */
  readonly listenerHost?: string;
  /** Milliseconds that an event may take; 10,000 without it. */
  readonly eventPatience?: number;
  /** Only these resources. */
  readonly resources?: readonly string[];
  /** Only these families of checks. */
  readonly families?: readonly string[];
  /** Told of each group when it is done. */
  progress?(group: Group): void;
}

/** Judges one API of a server at one level. What the checks create is deleted again where the API has that. */
export async function runConformance(options: RunOptions): Promise<Run> {
  const {
    contract,
    level,
    url,
    headers = {},
    database,
    listenerHost = '127.0.0.1',
    eventPatience = 10_000,
  } = options;
  const started = performance.now();
  const startedAt = new Date().toISOString();
  const session = new Session({
    contract,
    url,
    headers,
    listenerHost,
    eventPatience,
    judges: level === 'full',
  });
  try {
    const groups = await groupsOf(session, options);
    const { title, version } = contract.document.info;
    const duration = Math.round(performance.now() - started);
    const about = {
      api: contract.number,
      title,
      version,
      level,
      server: session.base,
      startedAt,
      duration,
      groups,
    };
    return database === undefined ? about : { ...about, database };
  } finally {
    await session.close();
  }
}

async function groupsOf(session: Session, options: RunOptions): Promise<Group[]> {
  const { level, resources, families, profile, progress } = options;
  const groups: Group[] = [];
  const wants = (family: string) => families?.includes(family) ?? true;
  const add = async (name: string, duties: readonly Duty[], atOnce = false) => {
    if (duties.length === 0) return;
    const group = { name, checks: await carriedOut(session, duties, atOnce) };
    groups.push(group);
    progress?.(group);
  };
  for (const resource of inOrder(session.contract)) {
    if (resources && !resources.includes(resource.name)) continue;
    const subject = new Subject(session, resource, profile.resources[resource.name] ?? {});
    const parents = await placed(session, subject, profile);
    for (const family of level === 'certification' ? [certification] : FULL)
      if (wants(family.name))
        await add(groupName(level, subject, family), family.duties(subject), family.atOnce);
    await removed(session, parents);
  }
  if (level === 'full') {
    if (wants('hub')) await add('hub', hub(session));
    if (wants('access')) await add('access', access(session));
    if (!families && !resources) await add('declared statuses', declaredStatuses(session));
  }
  return groups;
}

/** Parents before what lives below them. */
const inOrder = ({ resources }: ApiContract) => resources.toSorted((a, b) => depth(a) - depth(b));
const depth = ({ path }: Resource) => path.split('/').length;

const groupName = (level: RunOptions['level'], { name }: Subject, family: Family) =>
  level === 'certification' ? name : `${name}: ${family.name}`;

async function carriedOut(session: Session, duties: readonly Duty[], atOnce: boolean): Promise<Check[]> {
  const probes = duties.map((each) => new Probe(session, each));
  const checks: Check[] = [];
  if (atOnce) checks.push(...(await Promise.all(probes.map((probe) => probe.check()))));
  else for (const probe of probes) checks.push(await probe.check());
  for (const { made } of probes) await removed(session, made);
  return checks;
}

/** Deletes what the checks have left; some of it is gone by now. */
async function removed(session: Session, addresses: readonly string[]): Promise<void> {
  for (const address of new Set(addresses))
    await exchange({ method: 'DELETE', url: session.addressOf(address), headers: session.headers });
}

/** Creates what a resource lives below; answers what is to be deleted again. */
async function placed(session: Session, subject: Subject, profile: Profile): Promise<string[]> {
  const made: string[] = [];
  for (const [whole, parent = '', variable = ''] of subject.resource.path.matchAll(/\/(\w+)\/\{(\w+)\}/g)) {
    const above = session.contract.resources.find(
      ({ path }) => path.endsWith(`/${parent}`) && subject.resource.path.startsWith(path) && whole !== path,
    );
    if (!above?.operations.has('create')) continue;
    const owner = new Subject(session, above, profile.resources[above.name] ?? {});
    const probe = new Probe(session, { name: `a ${parent} to work below`, source: '', run: async () => {} });
    const { id } = await owner.create(probe, owner.payloads[0]).catch(() => ({ id: undefined }));
    if (typeof id !== 'string') continue;
    subject.below(variable, id);
    made.push(...probe.made);
  }
  return made;
}
