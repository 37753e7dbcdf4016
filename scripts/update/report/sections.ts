import type { Audience, Difference, Level } from '../differences.js';
import { isBreaking, type Listed, type Update } from '../model.js';
import type { StoredResources } from '../stored/model.js';

/** A part of the report: a heading, a sentence, and a list. */
export interface Section {
  readonly title: string;
  readonly text: string;
  readonly items: readonly string[];
}

/** The report of an update, in the order in which a user asks: what breaks, what else changes, what is to be done. */
export function sectionsOf(update: Update): Section[] {
  return [summary(update), ...differences(update), ...stored(update), ...code(update)];
}

const plural = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`;

const ofLevel = ({ differences }: Update, level: Level) => differences.filter((one) => one.level === level);

function summary(update: Update): Section {
  const counts = (['breaking', 'warning', 'harmless'] as const).map(
    (level) => `${ofLevel(update, level).length} ${level}`,
  );
  const verdict = isBreaking(update) ? 'This update breaks something.' : 'This update breaks nothing.';
  return {
    title: `${update.number}: ${update.from} → ${update.to}`,
    text: `${verdict} Differences of the effective contracts: ${counts.join(', ')}.`,
    items: [
      ...(update.basePath.before === update.basePath.after
        ? []
        : [`The base path changes from \`${update.basePath.before}\` to \`${update.basePath.after}\`.`]),
      ...changesOf('resource', update.resources),
      ...changesOf('event', update.events),
    ],
  };
}

function changesOf(noun: string, { added, removed }: Listed): string[] {
  const line = (verb: string, names: readonly string[]) =>
    names.length === 0 ? [] : [`${plural(names.length, noun)} ${verb}: ${names.map(quoted).join(', ')}`];
  return [...line('added', added), ...line('removed', removed)];
}

const quoted = (name: string) => `\`${name}\``;

const AUDIENCES: Readonly<Record<Audience, string>> = {
  operations: 'Operations',
  requests: 'What clients send',
  responses: 'What clients read',
  notifications: 'What listeners receive',
  schemas: 'Names of schemas, and of types in client SDKs',
};

const LEVELS: Readonly<Record<Level, { readonly title: string; readonly text: string }>> = {
  breaking: { title: 'Breaking', text: 'A client that worked before can fail.' },
  warning: {
    title: 'Worth a look',
    text: 'No longer declared. The server stores and returns such attributes as clients send them, without validating them.',
  },
  harmless: { title: 'Harmless', text: 'Clients that worked before go on working.' },
};

function differences(update: Update): Section[] {
  return (Object.keys(LEVELS) as Level[]).flatMap((level) => {
    const found = ofLevel(update, level);
    if (found.length === 0) return [];
    const { title, text } = LEVELS[level];
    return [{ title, text, items: found.map(differenceLine) }];
  });
}

/** Maximum operations that a line names. */
const NAMED_OPERATIONS = 4;

function differenceLine({ audience, text, operations }: Difference): string {
  const named = operations.slice(0, NAMED_OPERATIONS).map(quoted).join(', ');
  const more = operations.length - NAMED_OPERATIONS;
  const where = operations.length === 0 ? '' : ` (${named}${more > 0 ? ` and ${more} more` : ''})`;
  return `${AUDIENCES[audience]}: ${text}${where}`;
}

function stored({ storedData }: Update): Section[] {
  if (storedData === undefined) return [];
  const { database, resources } = storedData;
  const refused = resources.reduce((sum, each) => sum + each.refused, 0);
  const documents = resources.reduce((sum, each) => sum + each.documents, 0);
  const text =
    `${database} has ${plural(documents, 'document')} of this API. The new contract would refuse ${refused} of them: ` +
    'they stay readable, and can be changed where they are valid.';
  return [{ title: 'Stored data', text, items: resources.flatMap(storedLines) }];
}

function storedLines({ resource, table, documents, refused, isServed, reasons, examples }: StoredResources) {
  if (!isServed)
    return [
      `${quoted(resource)}: no such resource any more; ${plural(documents, 'document')} ${documents === 1 ? 'stays' : 'stay'} in the table ${quoted(table)}`,
    ];
  const lines = reasons.map(({ reason, documents: count }) => `${quoted(resource)}: ${count} × ${reason}`);
  const first = examples.map(({ id }) => quoted(id)).join(', ');
  return [
    `${quoted(resource)}: ${refused} of ${plural(documents, 'document')} refused${first === '' ? '' : `, first ${first}`}`,
    ...lines,
  ];
}

function code(update: Update): Section[] {
  const { corrections, overlayActions, compilerErrors, usedIn, lostBehaviours, profile } = update;
  const compiles = compilerErrors.length === 0;
  const sections = [
    {
      title: 'Overlay actions that match nothing any more',
      text: 'Applying removes them.',
      items: overlayActions.map(({ target, reason }) => `\`${target}\`: ${reason}`),
    },
    {
      title: 'Behaviours without a resource',
      text: 'They would never run again.',
      items: lostBehaviours.map(quoted),
    },
    {
      title: 'Code that does not compile any more',
      text: 'The generated types have changed; applying leaves these errors to you.',
      items: compilerErrors,
    },
    {
      title: 'Code that still compiles',
      text: 'These files use types of this API.',
      items: compiles ? usedIn.map(quoted) : [],
    },
    {
      title: 'Conformance profile',
      text:
        `On a server with the new contract, ${profile.failures.length} of ${profile.checks} checks of the profile fail. ` +
        'It may demand what the new contract does not.',
      items: profile.failures,
    },
    {
      title: 'Corrected by general rules',
      text: 'The new file needs these corrections, the old one did not.',
      items: corrections,
    },
  ];
  return sections.filter(({ items }) => items.length > 0);
}
