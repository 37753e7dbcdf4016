/** Sub-command of `npm run bench`, loaded only when it runs. */
export interface BenchCommand {
  readonly name: string;
  readonly summary: string;
  load(): Promise<{ run(args: readonly string[]): Promise<void> }>;
}

export const COMMANDS: readonly BenchCommand[] = [
  {
    name: 'compare',
    summary: 'this server, a hand-written server, json-server and Prism',
    load: () => import('./compare/main.js'),
  },
  {
    name: 'growth',
    summary: 'milliseconds of each operation at several sizes',
    load: () => import('./growth/main.js'),
  },
  {
    name: 'profile',
    summary: 'flame graph of this server under load by one operation',
    load: () => import('./profile/main.js'),
  },
  {
    name: 'memory',
    summary: 'resident memory during a long mixed load',
    load: () => import('./memory/main.js'),
  },
  {
    name: 'soak',
    summary: 'two processes that are killed in turn: is anything lost?',
    load: () => import('./soak/main.js'),
  },
  {
    name: 'processes',
    summary: 'creations with two processes against one',
    load: () => import('./processes/main.js'),
  },
  {
    name: 'apis',
    summary: 'generation, compilation, start and memory with 10, 30 and 60 APIs',
    load: () => import('./apis/main.js'),
  },
  {
    name: 'appointments',
    summary: 'time slot searches and bookings with ten times the appointments',
    load: () => import('./appointments/main.js'),
  },
  {
    name: 'auth',
    summary: 'get and list with access tokens and a policy, against without',
    load: () => import('./auth/main.js'),
  },
  {
    name: 'backup',
    summary: 'backup during 500 writes a second, restored: is anything missing?',
    load: () => import('./backup/main.js'),
  },
  {
    name: 'events',
    summary: 'cost of events, with 0, 1 and 20 subscriptions',
    load: () => import('./events/main.js'),
  },
  {
    name: 'flood',
    summary: 'four times as many requests as the server can handle',
    load: () => import('./flood/main.js'),
  },
  {
    name: 'interactions',
    summary: 'interaction histories at 10,000 and at a million interactions',
    load: () => import('./interactions/main.js'),
  },
  {
    name: 'load',
    summary: 'single and bulk creation against bare batched rows',
    load: () => import('./load/main.js'),
  },
  {
    name: 'neighbours',
    summary: 'ordinary requests beside an attacker, for each kind of attack',
    load: () => import('./neighbours/main.js'),
  },
  {
    name: 'observability',
    summary: 'processor time of requests with metrics and traces, against without',
    load: () => import('./observability/main.js'),
  },
  {
    name: 'recommend',
    summary: 'recommendations with a hundred times the holdings',
    load: () => import('./recommend/main.js'),
  },
  {
    name: 'trace',
    summary: 'picture of the spans of one creation, from the request to the delivery',
    load: () => import('./trace/main.js'),
  },
  {
    name: 'usage',
    summary: 'usage consumption queries at 10,000 and at millions of records',
    load: () => import('./usage/main.js'),
  },
  {
    name: 'views',
    summary: 'get and list in a view of another version, against what is stored',
    load: () => import('./views/main.js'),
  },
];
