import { transactionTooLong } from '../dialects/database-errors.js';
import type { Work } from './types.js';

/**
 * Limits the duration of a unit of work, in milliseconds. After that it fails with a 503, so that its transaction is
 * rolled back, even if the work never ends; its later statements fail.
 */
export function withTimeLimit<T>(work: Work<T>, timeout: number): Work<T> {
  return async (active) => {
    let timer: NodeJS.Timeout | undefined;
    const end = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(transactionTooLong()), timeout);
    });
    try {
      return await Promise.race([work(active), end]);
    } finally {
      clearTimeout(timer);
    }
  };
}
