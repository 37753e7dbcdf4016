/** What is used of a `.cpuprofile`. */
export interface CpuProfile {
  readonly nodes: readonly {
    readonly id: number;
    readonly callFrame: { readonly functionName: string; readonly url: string };
    readonly children?: readonly number[];
  }[];
  /** The node that was running at each sample. */
  readonly samples: readonly number[];
  /** Microseconds before each sample. */
  readonly timeDeltas: readonly number[];
}

/** Time that a function took, with what it called, in microseconds. */
interface Frame {
  readonly name: string;
  readonly place: string;
  own: number;
  readonly called: Map<string, Frame>;
}

/** What is not the server's work. */
const IDLE = new Set(['(idle)']);
const WIDTH = 1_200;
const ROW = 17;
/** Narrower boxes are left out, in pixels. */
const LEAST = 1;
/** Characters of text that fit into a pixel. */
const CHARACTERS = 1 / 6.3;

/** A flame graph of the second half of a profile: width is time, what calls is below what it calls. */
export function flameGraph(profile: CpuProfile, title: string): string {
  const root = framesOf(profile);
  const total = timeOf(root);
  const boxes: string[] = [];
  const depth = draw(root, { x: 0, level: 0, scale: WIDTH / total }, boxes);
  const height = (depth + 3) * ROW;
  const placed = boxes.map((box) =>
    box.replace(/Y(\d+)/g, (_, level) => `${height - (Number(level) + 1) * ROW}`),
  );
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" font-family="sans-serif" font-size="11">`,
    `<title>${escaped(title)}</title>`,
    `<rect width="${WIDTH}" height="${height}" fill="#fff"/><text x="4" y="14" font-size="13">${escaped(title)}</text>`,
    ...placed,
    '</svg>\n',
  ].join('\n');
}

/** One tree of the samples, in which what one function calls in several places of it is one. */
function framesOf({ nodes, samples, timeDeltas }: CpuProfile): Frame {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const callers = new Map(
    nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id] as const)),
  );
  const root: Frame = { name: 'all', place: '', own: 0, called: new Map() };
  const frames = new Map<number, Frame>();
  const frameOf = (id: number): Frame => {
    const known = frames.get(id);
    if (known) return known;
    const caller = callers.get(id);
    const frame = caller === undefined ? root : calledIn(frameOf(caller), byId.get(id)?.callFrame);
    frames.set(id, frame);
    return frame;
  };
  // The first half is the start, and code that is not optimised yet.
  for (let index = samples.length >> 1; index < samples.length; index += 1) {
    const frame = frameOf(samples[index] ?? 0);
    if (!IDLE.has(frame.name)) frame.own += timeDeltas[index] ?? 0;
  }
  return root;
}

function calledIn(caller: Frame, { functionName = '', url = '' } = {}): Frame {
  const name = functionName || '(anonymous)';
  const place = url.replace(/^.*\/(?=(node_modules|dist)\/)/, '');
  const key = `${name} ${place}`;
  const frame = caller.called.get(key) ?? { name, place, own: 0, called: new Map() };
  caller.called.set(key, frame);
  return frame;
}

const timeOf = (frame: Frame): number =>
  [...frame.called.values()].reduce((sum, each) => sum + timeOf(each), frame.own);

/** Adds the frame's box and those above it; answers how many rows they take. */
function draw(frame: Frame, at: { x: number; level: number; scale: number }, boxes: string[]): number {
  const time = timeOf(frame);
  const width = time * at.scale;
  if (width < LEAST) return 0;
  const percent = ((width / WIDTH) * 100).toFixed(1);
  const label = frame.name.slice(0, Math.max(0, Math.floor(width * CHARACTERS) - 1));
  boxes.push(
    `<g><title>${escaped(`${frame.name} ${frame.place} ${percent} %`)}</title>` +
      `<rect x="${at.x.toFixed(1)}" y="Y${at.level}" width="${width.toFixed(1)}" height="${ROW - 1}" fill="${colourOf(frame)}"/>` +
      (label.length > 2
        ? `<text x="${(at.x + 3).toFixed(1)}" y="Y${at.level}" dy="12">${escaped(label)}</text></g>`
        : '</g>'),
  );
  let x = at.x;
  let rows = 0;
  for (const each of [...frame.called.values()].sort((a, b) => timeOf(b) - timeOf(a))) {
    rows = Math.max(rows, draw(each, { ...at, x, level: at.level + 1 }, boxes));
    x += timeOf(each) * at.scale;
  }
  return rows + 1;
}

/** Ours, Node's own, packages. */
function colourOf({ place, name }: Frame): string {
  if (place.startsWith('dist/')) return '#bfe3c6';
  if (place.startsWith('node_modules/')) return '#fbe0b5';
  return name.startsWith('(') ? '#e5e5e5' : '#cfe0f5';
}

const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
