import { ask, buy, call, offer, recommend, use, visit } from './chapters.js';
import { clientsOf } from './clients.js';
import { startListener } from './listener.js';
import { type Exchange, Recorder } from './recorder.js';

/** Part of the story: its text, its exchanges, and the event that a listener received. */
export interface Chapter {
  readonly title: string;
  readonly text: string;
  readonly exchanges: readonly Exchange[];
  readonly event?: unknown;
}

/** Plays the story on an empty server that can call listeners on this machine. */
export async function tellStory(url: string): Promise<Chapter[]> {
  const recorder = new Recorder(url);
  const clients = clientsOf(url, recorder);
  const listener = await startListener();
  const chapters: Chapter[] = [];
  const close = (title: string, text: string, event?: unknown) =>
    chapters.push({ title, text, exchanges: recorder.take(), ...(event !== undefined && { event }) });
  try {
    const { small } = await offer(clients);
    close(
      'The provider offers two plans',
      'TMF620. Both have the same category; one has more data than the other.',
    );
    const product = await buy(clients, small);
    close('Jane buys the smaller plan', 'TMF637 has her product, TMF654 the data that is included.');
    await call(clients, product);
    close('Jane calls', 'TMF683. Her reception at home is poor.');
    await visit(clients);
    close(
      'Jane books a visit',
      'A work calendar has the working hours; TMF646 finds a free time slot, and books it.',
    );
    await clients.balances.hub.subscribe(listener.subscription);
    recorder.take();
    await use(clients, product);
    const event = await listener.first();
    close(
      'Jane uses data',
      'TMF635. At 80 %, TMF654 publishes an event, in the transaction of the usage.',
      event,
    );
    await ask(clients);
    close('Jane asks for the remaining data', 'TMF677 returns the current amount.');
    await recommend(clients);
    close('The bigger plan is recommended', 'TMF680. The reason is that her data is nearly used up.');
    return chapters;
  } finally {
    listener.close();
  }
}
