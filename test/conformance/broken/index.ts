import type { Broken } from './break.js';
import { certification } from './certification.js';
import { changes } from './changes.js';
import { creation } from './creation.js';
import { events } from './events.js';
import { lists } from './lists.js';
import { pages } from './pages.js';
import { reading } from './reading.js';
import { refusals } from './refusals.js';

/** All defects that the runner must find, in the order of its checks. */
export const BROKEN: readonly Broken[] = [
  ...certification,
  ...creation,
  ...reading,
  ...lists,
  ...pages,
  ...changes,
  ...refusals,
  ...events,
];
