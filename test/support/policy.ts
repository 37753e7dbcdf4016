import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RunningServer } from '../../src/server.js';
import type { JsonObject } from '../../src/values/json.js';
import { forEachServerDatabase, type TestDatabase } from './databases.js';
import type { HttpAnswer } from './http.js';
import { TestProvider } from './openid-provider.js';
import { ask } from './raw-http.js';
import { startTestServer } from './server.js';

/** Sends requests for one client. */
export interface PolicyClient {
  /** `path` is below the server's address; the body is sent as JSON. */
  ask(
    method: string,
    path: string,
    body?: unknown,
    headers?: Readonly<Record<string, string>>,
  ): Promise<HttpAnswer>;
  /** The headers that identify it. */
  headers(): Promise<Record<string, string>>;
}

/** A server with a policy. */
export interface PolicyServer {
  readonly url: string;
  readonly database: TestDatabase;
  /** The client with these claims. */
  as(claims: JsonObject): PolicyClient;
  /** Replaces the policy file and has it read again. */
  replacePolicy(text: string): void;
}

/** Declares the same tests for a server with this policy (YAML) on each database. */
export function forEachPolicyServer(
  policy: string,
  declare: (server: PolicyServer) => void,
  settings: NodeJS.ProcessEnv = {},
): void {
  forEachServerDatabase((database) => {
    let running: RunningServer | undefined;
    let file = '';
    const provider = new TestProvider();
    const tokens = new Map<string, Promise<string>>();
    const tokenWith = (claims: JsonObject) => {
      const key = JSON.stringify(claims);
      const token = tokens.get(key) ?? provider.sign(claims);
      tokens.set(key, token);
      return token;
    };
    before('start the server with a policy', async function () {
      this.timeout(120_000);
      const folder = mkdtempSync(join(tmpdir(), 'policy-'));
      file = join(folder, 'policy.yaml');
      writeFileSync(file, policy);
      await provider.start();
      database.atEnd(async () => {
        await provider.leave();
        rmSync(folder, { recursive: true });
      });
      running = await startTestServer(database, { POLICY: file, ...provider.settings, ...settings });
    });
    declare({
      database,
      get url() {
        return running?.url ?? '';
      },
      as: (claims) => {
        const identity = async () => ({ Authorization: `Bearer ${await tokenWith(claims)}` });
        return {
          headers: identity,
          ask: async (method, path, body, headers = {}) =>
            ask((running?.url ?? '') + path, {
              method,
              body,
              headers: { ...headers, ...(await identity()) },
            }),
        };
      },
      replacePolicy: (text) => {
        writeFileSync(file, text);
        running?.reload();
      },
    });
  });
}
