import type { Behaviour, Behaviours, ComputedAttributes } from './types.js';

/** The behaviours of all APIs, by the API's folder. */
export type BehavioursByApi = Readonly<Record<string, Behaviours>>;

/** Returns the behaviours of APIs with others added: see `combineBehaviour`. */
export function combineBehaviours(first: BehavioursByApi, second: BehavioursByApi): BehavioursByApi {
  const combined = Object.entries(second).map(([folder, added]) => {
    const resources = Object.entries(added).map(([name, behaviour]) => {
      const known = first[folder]?.[name];
      return [name, known ? combineBehaviour(known, behaviour) : behaviour] as const;
    });
    return [folder, { ...first[folder], ...Object.fromEntries(resources) }] as const;
  });
  return { ...first, ...Object.fromEntries(combined) };
}

/**
 * Returns a behaviour that does what both do. Hooks run one after the other: `beforeSave` and `afterRead` pass on what the
 * first returns. References and computed attributes add up. The second has precedence where there can be one only: the
 * lifecycle, the running of tasks and the derived data.
 */
function combineBehaviour(first: Behaviour, second: Behaviour): Behaviour {
  const { lifecycle = first.lifecycle, runTask = first.runTask, needs = first.needs } = second;
  return {
    ...(lifecycle && { lifecycle }),
    ...(runTask && { runTask }),
    ...(needs && { needs }),
    ...combineBefore(first, second),
    ...combineAfter(first, second),
    references: [...(first.references ?? []), ...(second.references ?? [])],
    ...withComputed(first.computed, second.computed),
  };
}

function combineBefore(first: Behaviour, second: Behaviour): Behaviour {
  const hooks: Behaviour = {
    beforeSave: async (document, change) => {
      const saved = (await first.beforeSave?.(document, change)) ?? document;
      return (await second.beforeSave?.(saved, change)) ?? saved;
    },
    lockForBulkCreate: async (documents, access) => {
      await first.lockForBulkCreate?.(documents, access);
      await second.lockForBulkCreate?.(documents, access);
    },
    beforeDelete: async (document, change) => {
      await first.beforeDelete?.(document, change);
      await second.beforeDelete?.(document, change);
    },
    warning: (document) => {
      const warnings = [first.warning?.(document), second.warning?.(document)];
      return warnings.filter((warning) => warning !== undefined).join('; ') || undefined;
    },
  };
  return usedHooks(hooks, first, second);
}

function combineAfter(first: Behaviour, second: Behaviour): Behaviour {
  const hooks: Behaviour = {
    afterChange: async (changes, context) => {
      await first.afterChange?.(changes, context);
      await second.afterChange?.(changes, context);
    },
    afterRead: async (resources, access) => {
      const read = (await first.afterRead?.(resources, access)) ?? resources;
      return (await second.afterRead?.(read, access)) ?? [...read];
    },
  };
  return usedHooks(hooks, first, second);
}

/** Leaves out the hooks that neither has: their absence makes requests cheaper. */
function usedHooks(hooks: Behaviour, first: Behaviour, second: Behaviour): Behaviour {
  const names = Object.keys(hooks) as (keyof Behaviour)[];
  const used = names.filter((name) => first[name] !== undefined || second[name] !== undefined);
  return Object.fromEntries(used.map((name) => [name, hooks[name]]));
}

function withComputed(
  first: ComputedAttributes | undefined,
  second: ComputedAttributes | undefined,
): Behaviour {
  const both = [first, second].filter((computed) => computed !== undefined);
  if (both.length === 0) return {};
  return {
    computed: {
      paths: both.flatMap(({ paths }) => paths),
      columns: both.flatMap(({ columns = [] }) => columns),
      indexed: (comparison) => first?.indexed?.(comparison) ?? second?.indexed?.(comparison),
    },
  };
}
