import { shared } from '../../harness/check-definition.js';
import type { Leaf } from '../../harness/contract.js';
import { type JsonObject, valueAt } from '../../harness/json.js';
import type { Probe } from '../../harness/probe.js';
import { newMark, type ResourceUnderTest } from '../../harness/resource-under-test.js';

/** Resources created by the runner, which share a mark to filter by. */
export interface Sample {
  readonly mark: string;
  /** The resources in their final state, in the order of creation. */
  readonly documents: readonly JsonObject[];
}

/** Texts to sort by: two are equal, and the order differs from that of creation. */
const LETTERS = ['bravo', 'delta', 'alpha', 'charlie', 'bravo'];

/** Returns the path of an optional first-level attribute of a kind. */
const plainAttribute = (target: ResourceUnderTest, kind: Leaf['kind']) =>
  target.createLeaves.find((leaf) => leaf.kind === kind && !leaf.isRequired && !leaf.path.includes('.'))
    ?.path;

/** Creates five resources with different values on first use. */
export const sampleOf = (target: ResourceUnderTest): ((probe: Probe) => Promise<Sample>) =>
  shared(async (probe) => {
    const mark = newMark();
    const documents: JsonObject[] = [];
    for (const [index, letter] of LETTERS.entries())
      documents.push(await target.createSettled(probe, payloadOf(target, mark, letter, index)));
    return { mark, documents };
  });

function payloadOf(target: ResourceUnderTest, mark: string, letter: string, index: number): JsonObject {
  const { sortPath } = target;
  const [number, flag] = [plainAttribute(target, 'number'), plainAttribute(target, 'boolean')];
  let payload = target.marked(mark);
  if (sortPath !== 'id') payload = target.withValue(payload, sortPath, `${letter} ${mark}`);
  if (number !== undefined) payload = target.withValue(payload, number, 5 - index);
  if (flag !== undefined) payload = target.withValue(payload, flag, index % 2 === 0);
  return withDependents(target, payload);
}

/** Adds the attributes that the payload's values make mandatory, as they are in the second payload. */
function withDependents(
  { profile, payloads: [, second] }: ResourceUnderTest,
  payload: JsonObject,
): JsonObject {
  const rules = (profile.dependent ?? []).filter(({ of, is }) => payload[of] === is);
  const names = rules.flatMap(({ mandatory }) => mandatory);
  return { ...Object.fromEntries(names.map((name) => [name, second[name]])), ...payload };
}

/** Returns the declared attributes of a kind that all documents have, outside arrays. */
export const pathsOfKind = ({ documents }: Sample, target: ResourceUnderTest, kind: Leaf['kind']): string[] =>
  target.leaves
    .filter((leaf) => leaf.kind === kind && !leaf.inArray && !/^@|(^|\.)(id|href)$/.test(leaf.path))
    .map(({ path }) => path)
    .filter((path) => documents.every((document) => valueAt(document, path) !== undefined));

export const ids = (documents: readonly JsonObject[]) => documents.map(({ id }) => String(id)).sort();
