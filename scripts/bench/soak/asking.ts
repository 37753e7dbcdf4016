import type { Random } from '../../fuzz/random.js';
import type { Answer } from '../compare/client.js';
import type { Request } from '../compare/operations.js';
import type { Checks } from './checks.js';
import type { MortalServer } from './mortal-server.js';

/** Sends each request to one of the servers that are there, and holds the answer to what it should be. */
export class Asking {
  /** Requests that were sent. */
  sent = 0;
  /** Those that got no answer because their server was killed. */
  broken = 0;

  constructor(
    private readonly servers: readonly MortalServer[],
    private readonly checks: Checks,
  ) {}

  /** The answer, with one of these statuses; undefined where there is none, or a wrong one. */
  async ask(request: Request, statuses: readonly number[], random: Random): Promise<Answer | undefined> {
    const server = random.pick(this.servers.filter(({ isUp }) => isUp));
    const { kills } = server;
    this.sent += 1;
    try {
      const answer = await server.ask(request);
      const isExpected = this.checks.expect(
        'answers have the status they should have',
        statuses.includes(answer.status),
        () => `${nameOf(request)} answers ${answer.status} at ${server.name}: ${answer.text.slice(0, 500)}`,
      );
      return isExpected ? answer : undefined;
    } catch (error) {
      this.broken += 1;
      this.checks.expect(
        'connections break only where a process is killed',
        server.kills > kills,
        () => `${nameOf(request)} at ${server.name}: ${error}`,
      );
      return undefined;
    }
  }
}

const nameOf = ({ method, path }: Request) => `${method} ${path}`;
