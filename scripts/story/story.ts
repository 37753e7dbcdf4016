import { ask, buy, call, offer, recommend, use, visit } from './chapters.js';
import { clientsOf } from './clients.js';
import { startListener } from './listener.js';
import { type Exchange, Recorder } from './recorder.js';

/** A part of the story: what happens, what went over the wire, and what a listener was told meanwhile. */
export interface Chapter {
  readonly title: string;
  readonly text: string;
  readonly exchanges: readonly Exchange[];
  readonly event?: unknown;
}

/** Tells the story on an empty server that may call listeners on this machine. */
export async function tellStory(url: string): Promise<Chapter[]> {
  const recorder = new Recorder(url);
  const clients = clientsOf(url, recorder);
  const listener = await startListener();
  const chapters: Chapter[] = [];
  const close = (title: string, text: string, event?: unknown) =>
    chapters.push({ title, text, exchanges: recorder.take(), ...(event !== undefined && { event }) });
  try {
    const { small } = await offer(clients);
    close('Two plans are offered', 'TMF620. They are of one category, and one has more data than the other.');
    const product = await buy(clients, small);
    close('Jane buys the smaller one', 'TMF637 has what she holds, TMF654 the data that comes with it.');
    await call(clients, product);
    close('She calls', 'TMF683. Her reception at home is poor.');
    await visit(clients);
    close('Somebody comes', 'A work calendar says who works when; TMF646 finds what is free, and books it.');
    await clients.bucketEvents.registerListener({ body: listener.subscription });
    recorder.take();
    await use(clients, product);
    const event = await listener.first();
    close(
      'She uses data',
      'TMF635. At 80 % a listener of TMF654 is told, in the transaction of the usage.',
      event,
    );
    await ask(clients);
    close('She asks what is left', 'TMF677 answers with what is so at this moment.');
    await recommend(clients);
    close('She is recommended the bigger plan', 'TMF680. The reason is that her data is nearly used up.');
    return chapters;
  } finally {
    listener.close();
  }
}
