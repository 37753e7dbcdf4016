import type { Suite } from '../harness/check-definition.js';
import { bulk } from './bulk.js';
import { conditions } from './conditions.js';
import { creations } from './creations.js';
import { deletions } from './deletions.js';
import { errors } from './errors.js';
import { events } from './events.js';
import { filters } from './filters.js';
import { lists } from './lists.js';
import { pages } from './pages.js';
import { parents } from './parents.js';
import { patches } from './patches.js';
import { reads } from './reads.js';
import { replacements } from './replacements.js';
import { sorting } from './sorting.js';

/** Suites of the level `full` for one resource, in the order of the report. */
export const FULL: readonly Suite[] = [
  creations,
  reads,
  lists,
  parents,
  filters,
  sorting,
  pages,
  patches,
  replacements,
  conditions,
  bulk,
  deletions,
  errors,
  events,
];
