import type { Random } from '../../fuzz/random.js';
import type { Response } from '../lib/client.js';
import type { Request } from '../lib/operations.js';
import type { Checks } from './checks.js';
import type { KillableServer } from './killable-server.js';

/** Sends each request to a random running server and checks the status of the response. */
export class RequestSender {
  /** Number of requests sent. */
  sent = 0;
  /** Number of requests without a response, because their server was killed. */
  unanswered = 0;

  constructor(
    private readonly servers: readonly KillableServer[],
    private readonly checks: Checks,
  ) {}

  /** Returns the response; undefined when there is none, or when its status is not one of `statuses`. */
  async send(request: Request, statuses: readonly number[], random: Random): Promise<Response | undefined> {
    const server = random.pick(this.servers.filter(({ isUp }) => isUp));
    const { kills } = server;
    this.sent += 1;
    try {
      const response = await server.request(request);
      const { status, text } = response;
      const isExpected = this.checks.expect(
        'responses have the expected status',
        statuses.includes(status),
        () => `${nameOf(request)} returned ${status} from ${server.name}: ${text.slice(0, 500)}`,
      );
      return isExpected ? response : undefined;
    } catch (error) {
      this.unanswered += 1;
      this.checks.expect(
        'connections break only when a process is killed',
        server.kills > kills,
        () => `${nameOf(request)} at ${server.name}: ${error}`,
      );
      return undefined;
    }
  }
}

const nameOf = ({ method, path }: Request) => `${method} ${path}`;
