import type { JsonObject } from '../../values/json.js';
import type { Comparison, Filter } from '../../values/query.js';
import { statusFacts } from '../charging/bucket.js';
import { BUCKET_STATUSES, type BucketStatus } from '../charging/live-bucket.js';
import type { ComputedAttributes } from '../types.js';

/** The end of the time in which a bucket is active. */
const ACTIVE_UNTIL = '$activeUntil';

/** Microseconds; before and after every date-time. */
const [NEVER, ALWAYS] = [-(2 ** 62), 2 ** 62];

/** The status of a bucket depends on the clock, so an index has the time at which it changes. */
export const COMPUTED: ComputedAttributes = {
  paths: ['status', 'remainingValue', 'remainingValueName'],
  columns: [{ name: ACTIVE_UNTIL, type: 'dateTime', derive: activeUntil }],
  indexed: ({ path, matches }) => {
    if (path.join('.') !== 'status') return undefined;
    const now = Date.now();
    const statuses = BUCKET_STATUSES.filter((status) => matches({ status }));
    const parts = statuses.map((status) => hasStatus(status, now));
    const [only] = parts;
    return only && parts.length === 1 ? only : { kind: 'or', parts };
  },
};

/** Microseconds since the epoch as digits; null for a suspended bucket. */
function activeUntil(document: JsonObject): string | null {
  const { isSuspended, period } = statusFacts(document);
  if (isSuspended) return null;
  const end = period.to <= period.from ? NEVER : period.to * 1000;
  return BigInt(Math.min(Math.max(end, NEVER), ALWAYS)).toString();
}

/** Selects by the index; tests a resource by the status that clients read. */
function hasStatus(status: BucketStatus, now: number): Filter {
  const from = now * 1000;
  const until = (operator: Comparison['operator']): Comparison => ({
    kind: 'comparison',
    path: [ACTIVE_UNTIL],
    operator,
    operands: operator === 'exists' ? [] : [{ type: 'instant', from, to: from + 1 }],
    matches: (resource) =>
      operator === 'exists' ? resource.status !== 'suspended' : resource.status === status,
  });
  if (status === 'suspended') return { kind: 'not', part: until('exists') };
  return until(status === 'active' ? 'greater' : 'lessOrEqual');
}
