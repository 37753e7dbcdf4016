import { Session } from 'node:inspector/promises';

/**
 * Loaded into the server by `--import`: answers each message of the parent process with the functions
 * called since the message before.
 */
const session = new Session();
session.connect();
await session.post('Profiler.enable');
await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: false });

process.on('message', async () => {
  const { result } = await session.post('Profiler.takePreciseCoverage');
  process.send?.({ coverage: result });
});
