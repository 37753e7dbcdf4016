import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { expect } from 'chai';
import express from 'express';
import type { LoopProblem } from '../../../src/events/loop.js';
import { healthRouter } from '../../../src/platform/http/health.js';
import { send } from '../../support/http.js';

describe('GET /ready', () => {
  it('names the loops that fail or stand still', async () => {
    const problems: LoopProblem[] = [];
    const app = express().use(
      healthRouter(
        async () => {},
        () => problems,
      ),
    );
    const server = app.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/ready`;
    try {
      expect((await send(url)).body).to.deep.equal({ status: 'ready' });
      problems.push({ problem: 'tasks could not be run: it stands still', since: '2026-11-28T00:00:00Z' });
      expect((await send(url)).body).to.deep.equal({ status: 'ready', problems });
    } finally {
      server.close();
    }
  });
});
