import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Logger } from 'pino';
import { fromRoot } from './root.js';
import type { PolicySubject } from './services/policy/compiled-rule.js';
import type { Permissions } from './services/policy/permissions.js';
import { Policy } from './services/policy/policy.js';
import { PolicyError, readPolicy } from './services/policy/policy-document.js';

/** The settings of a policy file. */
export interface PolicyFileOptions {
  readonly path: string;
  /** The claim with the roles of a client. */
  readonly rolesClaim: string;
}

/** The policy file of a server: read at the start, and again when it is reloaded. */
export class PolicyFile {
  constructor(
    private readonly options: PolicyFileOptions,
    private readonly subjects: readonly PolicySubject[],
    private readonly permissions: Permissions,
    private readonly logger: Logger,
  ) {}

  /** Puts the policy in force. Throws a `PolicyError` that says what is wrong with the file. */
  load(): void {
    const { path, rolesClaim } = this.options;
    const located = readPolicy(basename(path), textOf(path), readSchema());
    this.permissions.use(new Policy(located, this.subjects, rolesClaim));
  }

  /** Puts a changed file in force; with a file that is not valid, the policy stays what it was. */
  reload(): void {
    try {
      this.load();
      this.logger.info({ policy: this.options.path }, 'the policy has been reloaded');
    } catch (error) {
      if (!(error instanceof PolicyError)) throw error;
      this.logger.error({ err: error }, 'the policy has not been reloaded; the former one stays in force');
    }
  }
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw new PolicyError(basename(path), [
      `1: The file cannot be read (${(error as Error).message}): correct the setting POLICY`,
    ]);
  }
}

const readSchema = () => JSON.parse(readFileSync(fromRoot('specs', 'policy.schema.json'), 'utf8')) as object;
