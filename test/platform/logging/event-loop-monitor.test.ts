import { expect } from 'chai';
import type { Request } from 'express';
import { pino } from 'pino';
import { RunningRequests } from '../../../src/platform/http/running-requests.js';
import { monitorEventLoop } from '../../../src/platform/logging/event-loop-monitor.js';
import { block } from '../../support/event-loop.js';

describe('monitorEventLoop', () => {
  it('logs the operation that has blocked the event loop', async () => {
    const running = new RunningRequests();
    const logged = new Promise<Record<string, unknown>>((resolve) => {
      const logger = pino({}, { write: (line) => resolve(JSON.parse(line) as Record<string, unknown>) });
      const stop = monitorEventLoop(running, logger);
      void waitForTimer().then(() => {
        const response = { locals: { route: { template: '/thing/{id}' } } };
        const finished = running.add({ method: 'GET', baseUrl: '/api', res: response } as unknown as Request);
        block(300);
        finished();
      });
      setTimeout(stop, 3_000);
    });
    const { msg, operations, blockedMs } = await logged;
    expect(msg).to.equal('the event loop was blocked');
    expect(operations).to.deep.equal(['GET /api/thing/{id}']);
    expect(blockedMs).to.be.greaterThan(50);
  });
});

const waitForTimer = () => new Promise((resolve) => setTimeout(resolve, 100));
