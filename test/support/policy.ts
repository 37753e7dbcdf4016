import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RunningServer } from '../../src/server.js';
import type { Principal } from '../../src/services/types.js';
import type { JsonObject } from '../../src/values/json.js';
import { forEachDatabase, type TestDatabase } from './databases.js';
import type { HttpAnswer } from './http.js';
import { ask } from './raw-http.js';
import { startTestServer } from './server.js';

/** The claims of a client, in a header that only these tests know. */
const CLAIMS_HEADER = 'x-test-claims';
const REQUEST_START = 'http.server.request.start';

/** Sends requests for one client. */
export interface PolicyClient {
  /** `path` is below the server's address; the body is sent as JSON. */
  ask(
    method: string,
    path: string,
    body?: unknown,
    headers?: Readonly<Record<string, string>>,
  ): Promise<HttpAnswer>;
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
  forEachDatabase((database) => {
    let running: RunningServer | undefined;
    let file = '';
    before('start the server with a policy', async function () {
      this.timeout(120_000);
      const folder = mkdtempSync(join(tmpdir(), 'policy-'));
      file = join(folder, 'policy.yaml');
      writeFileSync(file, policy);
      subscribe(REQUEST_START, identify);
      database.atEnd(async () => {
        unsubscribe(REQUEST_START, identify);
        rmSync(folder, { recursive: true });
      });
      running = await startTestServer(database, { POLICY: file, ...settings });
    });
    declare({
      database,
      get url() {
        return running?.url ?? '';
      },
      as: (claims) => ({
        ask: (method, path, body, headers = {}) =>
          ask((running?.url ?? '') + path, {
            method,
            body,
            headers: { ...headers, [CLAIMS_HEADER]: JSON.stringify(claims) },
          }),
      }),
      replacePolicy: (text) => {
        writeFileSync(file, text);
        running?.reload();
      },
    });
  });
}

/** Stands for authentication: gives a request the principal with the claims in its header. */
function identify(message: unknown): void {
  const { request, response } = message as {
    request: IncomingMessage;
    response: ServerResponse & { locals?: { principal?: Principal } };
  };
  const header = request.headers[CLAIMS_HEADER];
  if (typeof header !== 'string') return;
  const claims = JSON.parse(header) as JsonObject;
  const scopes = new Set(String(claims.scope ?? '').split(' '));
  const principal = { subject: String(claims.sub), client: String(claims.azp), scopes, claims };
  response.locals = Object.assign(Object.create(null) as object, { principal });
}
