/** Runs a piece of work once for all that ask for it while it runs. */
export class SingleFlight<Key, Result> {
  private readonly running = new Map<Key, Promise<Result>>();

  run(key: Key, work: () => Promise<Result>): Promise<Result> {
    const known = this.running.get(key);
    if (known) return known;
    const result = work().finally(() => this.running.delete(key));
    this.running.set(key, result);
    return result;
  }
}
