/** Cannot be done for a reason that the operator can remove; printed without a stack trace, exit code 1. */
export class BackupError extends Error {}

/** Runs the work of a command; a `BackupError` is printed, and makes the exit code 1. */
export async function reportingBackupErrors(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof BackupError)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}
