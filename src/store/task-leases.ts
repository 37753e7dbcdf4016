/** A lease on a task that a process has begun. */
export interface TaskLease {
  /** How often the task was begun, including this time. */
  readonly attempts: number;
}

/**
 * Leases on tasks, so that one process runs a task and another one takes over from a process that has died. Leases use
 * the clock of the database; one that ends much later than a lease given now does not count: the clock was set back.
 */
export interface TaskLeases {
  /** Begins a task, in a transaction that has locked it. Returns undefined while another process has the lease. */
  acquire(task: string, durationMs: number): Promise<TaskLease | undefined>;
  /** Forgets a task that has ended. */
  release(task: string): Promise<void>;
}
