import { access } from './checks/access.js';
import { certification } from './checks/certification.js';
import { hub } from './checks/hub.js';
import { FULL } from './checks/index.js';
import { parents } from './checks/parents.js';
import { declaredStatuses } from './checks/statuses.js';
import { type CheckDefinition, type Suite, skippedCheck } from './harness/check-definition.js';
import { exchange } from './harness/client.js';
import type { ApiContract, Resource } from './harness/contract.js';
import { Probe } from './harness/probe.js';
import type { Profile } from './harness/profile.js';
import { ResourceUnderTest } from './harness/resource-under-test.js';
import { runCheck } from './harness/run-check.js';
import { Session } from './harness/session.js';
import type { Check, Group, Run } from './results/model.js';

export interface RunOptions {
  readonly contract: ApiContract;
  readonly profile: Profile;
  readonly level: 'certification' | 'full';
  /** URL of the server, with or without the API's base path. */
  readonly url: string;
  /** Sent with every request. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Database of a server that was started for the run; for the report. */
  readonly database?: string;
  /** Host name under which the server reaches the runner; default 127.0.0.1. */
  readonly listenerHost?: string;
  /** Maximum milliseconds to wait for an event; default 10,000. */
  readonly eventTimeoutMs?: number;
  /** Only these resources. */
  readonly resources?: readonly string[];
  /** Only these suites of checks. */
  readonly suites?: readonly string[];
  /** Called after each group. */
  progress?(group: Group): void;
}

/** Tests one API of a server at one level. Deletes the resources that the checks create, if the API has DELETE. */
export async function runConformance(options: RunOptions): Promise<Run> {
  const {
    contract,
    level,
    url,
    headers = {},
    database,
    listenerHost = '127.0.0.1',
    eventTimeoutMs = 10_000,
  } = options;
  const started = performance.now();
  const startedAt = new Date().toISOString();
  const session = new Session({
    contract,
    url,
    headers,
    listenerHost,
    eventTimeoutMs,
    validatesResponses: level === 'full',
  });
  try {
    const groups = await runGroups(session, options);
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

async function runGroups(session: Session, options: RunOptions): Promise<Group[]> {
  const { level, resources, suites, profile, progress } = options;
  const groups: Group[] = [];
  const wants = (suite: string) => suites?.includes(suite) ?? true;
  const add = async (name: string, definitions: readonly CheckDefinition[], concurrent = false) => {
    if (definitions.length === 0) return;
    const group = { name, checks: await runChecks(session, definitions, concurrent) };
    groups.push(group);
    progress?.(group);
  };
  for (const resource of parentsFirst(session.contract)) {
    if (resources && !resources.includes(resource.name)) continue;
    const target = new ResourceUnderTest(session, resource, profileOf(profile, resource));
    const parents = await createParents(session, target, profile);
    for (const suite of level === 'certification' ? [certification] : FULL)
      if (wants(suite.name))
        await add(groupName(level, target, suite), checksOf(suite, target), suite.concurrent);
    await deleteAll(session, parents);
  }
  if (level === 'full') {
    if (wants('hub')) await add('hub', hub(session));
    if (wants('access')) await add('access', access(session));
    if (!suites && !resources) await add('declared statuses', declaredStatuses(session));
  }
  return groups;
}

/** The checks of a suite; below a resource that a client cannot create, only those of that are left. */
function checksOf(suite: Suite, target: ResourceUnderTest): readonly CheckDefinition[] {
  const checks = suite.checks(target);
  if (target.hasParents || suite === parents) return checks;
  return checks.map(({ name, source }) =>
    skippedCheck(name, source, 'a client cannot create the resource above it'),
  );
}

/** Requirements beyond the contract; empty if the profile has none for the resource. */
const profileOf = ({ resources }: Profile, { name }: Resource) =>
  (Object.hasOwn(resources, name) ? resources[name] : undefined) ?? {};

/** Sorts parent resources before their sub-resources. */
const parentsFirst = ({ resources }: ApiContract) => resources.toSorted((a, b) => depth(a) - depth(b));
const depth = ({ path }: Resource) => path.split('/').length;

const groupName = (level: RunOptions['level'], { name }: ResourceUnderTest, suite: Suite) =>
  level === 'certification' ? name : `${name}: ${suite.name}`;

async function runChecks(
  session: Session,
  definitions: readonly CheckDefinition[],
  concurrent: boolean,
): Promise<Check[]> {
  const probes = definitions.map((each) => new Probe(session, each));
  const runAt = (index: number) => runCheck(definitions[index] as CheckDefinition, probes[index] as Probe);
  const checks: Check[] = [];
  if (concurrent) checks.push(...(await Promise.all(definitions.map((_, index) => runAt(index)))));
  else for (const index of definitions.keys()) checks.push(await runAt(index));
  for (const { created } of probes) await deleteAll(session, created);
  return checks;
}

/** Deletes the resources that the checks created; some may already be deleted. */
async function deleteAll(session: Session, addresses: readonly string[]): Promise<void> {
  for (const address of new Set(addresses))
    await exchange({ method: 'DELETE', url: session.addressOf(address), headers: session.headers });
}

/** Creates the parents of a sub-resource, and returns their URLs for deletion, the innermost first. */
async function createParents(
  session: Session,
  target: ResourceUnderTest,
  profile: Profile,
): Promise<string[]> {
  const made: string[] = [];
  const ids = new Map<string, string>();
  for (const [whole, parent = '', variable = ''] of target.resource.path.matchAll(
    /\/([^/{}]+)\/\{(\w+)\}/g,
  )) {
    const above = session.contract.resources.find(
      ({ path }) => path.endsWith(`/${parent}`) && target.resource.path.startsWith(path) && whole !== path,
    );
    if (!above?.operations.has('create')) continue;
    const owner = new ResourceUnderTest(session, above, profileOf(profile, above));
    for (const [above, id] of ids) owner.setParent(above, id);
    const probe = new Probe(session, { name: `create a parent ${parent}`, source: '' });
    const { id } = await owner.create(probe, owner.payloads[0]).catch(() => ({ id: undefined }));
    if (typeof id !== 'string') continue;
    target.setParent(variable, id);
    ids.set(variable, id);
    made.unshift(...probe.created);
  }
  return made;
}
