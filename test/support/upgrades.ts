import { send } from './http.js';
import { eventually } from './recommendations.js';

/** Waits until a server has built all derived data. */
export async function allBuilt(url: string): Promise<void> {
  await eventually(
    async () => (await send(`${url}/ready`)).body,
    ({ status, building }) => status === 'ready' && building === undefined,
  );
}
