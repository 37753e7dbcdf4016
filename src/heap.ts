import { setFlagsFromString } from 'node:v8';

/**
 * Sets up the garbage collector of a process that only serves, before it allocates much. V8 puts objects of which many have
 * outlived a collection into the old space at once; what belongs to a request then keeps other garbage alive, and collections
 * take three times as long.
 */
export const tuneHeap = (): void => setFlagsFromString('--no-allocation-site-pretenuring');
