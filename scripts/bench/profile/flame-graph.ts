/** The parts of a `.cpuprofile` that the graph uses. */
export interface CpuProfile {
  readonly nodes: readonly {
    readonly id: number;
    readonly callFrame: { readonly functionName: string; readonly url: string };
    readonly children?: readonly number[];
  }[];
  /** Ids of the nodes that were running, by sample. */
  readonly samples: readonly number[];
  /** Microseconds before each sample. */
  readonly timeDeltas: readonly number[];
}

/** Function in the call tree. */
interface Frame {
  readonly name: string;
  readonly source: string;
  /** Microseconds in the function itself, without the functions that it calls. */
  selfTime: number;
  readonly children: Map<string, Frame>;
}

/** Nodes that are not work of the server. */
const IDLE = new Set(['(idle)']);
const WIDTH = 1_200;
const ROW_HEIGHT = 17;
/** Narrower boxes are left out, in pixels. */
const MIN_WIDTH = 1;
const CHARACTERS_PER_PIXEL = 1 / 6.3;

/** Flame graph of the second half of a profile: width is time, callers are below the functions that they call. */
export function flameGraph(profile: CpuProfile, title: string): string {
  const root = frameTree(profile);
  const total = totalTime(root);
  const boxes: string[] = [];
  const depth = draw(root, { x: 0, level: 0, scale: WIDTH / total }, boxes);
  const height = (depth + 3) * ROW_HEIGHT;
  const positioned = boxes.map((box) =>
    box.replace(/Y(\d+)/g, (_, level) => `${height - (Number(level) + 1) * ROW_HEIGHT}`),
  );
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" font-family="sans-serif" font-size="11">`,
    `<title>${escapeXml(title)}</title>`,
    `<rect width="${WIDTH}" height="${height}" fill="#fff"/><text x="4" y="14" font-size="13">${escapeXml(title)}</text>`,
    ...positioned,
    '</svg>\n',
  ].join('\n');
}

/** Builds one call tree from the samples; calls of a function from several lines of its caller are one frame. */
function frameTree({ nodes, samples, timeDeltas }: CpuProfile): Frame {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const callers = new Map(
    nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id] as const)),
  );
  const root: Frame = { name: 'all', source: '', selfTime: 0, children: new Map() };
  const frames = new Map<number, Frame>();
  const frameOf = (id: number): Frame => {
    const known = frames.get(id);
    if (known) return known;
    const caller = callers.get(id);
    const frame = caller === undefined ? root : childFrame(frameOf(caller), byId.get(id)?.callFrame);
    frames.set(id, frame);
    return frame;
  };
  // The first half contains the start of the server, and code that is not optimized yet.
  for (let index = samples.length >> 1; index < samples.length; index += 1) {
    const frame = frameOf(samples[index] ?? 0);
    if (!IDLE.has(frame.name)) frame.selfTime += timeDeltas[index] ?? 0;
  }
  return root;
}

function childFrame(caller: Frame, { functionName = '', url = '' } = {}): Frame {
  const name = functionName || '(anonymous)';
  const source = url.replace(/^.*\/(?=(node_modules|dist)\/)/, '');
  const key = `${name} ${source}`;
  const frame = caller.children.get(key) ?? { name, source, selfTime: 0, children: new Map() };
  caller.children.set(key, frame);
  return frame;
}

const totalTime = (frame: Frame): number =>
  [...frame.children.values()].reduce((sum, child) => sum + totalTime(child), frame.selfTime);

/** Adds the box of a frame and those above it; returns the number of rows. */
function draw(frame: Frame, position: { x: number; level: number; scale: number }, boxes: string[]): number {
  const width = totalTime(frame) * position.scale;
  if (width < MIN_WIDTH) return 0;
  boxes.push(boxOf(frame, position, width));
  let { x } = position;
  let rows = 0;
  for (const child of [...frame.children.values()].sort((a, b) => totalTime(b) - totalTime(a))) {
    rows = Math.max(rows, draw(child, { ...position, x, level: position.level + 1 }, boxes));
    x += totalTime(child) * position.scale;
  }
  return rows + 1;
}

/** The vertical positions are `Y` and the level, until the height of the graph is known. */
function boxOf(frame: Frame, { x, level }: { x: number; level: number }, width: number): string {
  const percent = ((width / WIDTH) * 100).toFixed(1);
  const label = frame.name.slice(0, Math.max(0, Math.floor(width * CHARACTERS_PER_PIXEL) - 1));
  const text =
    label.length > 2
      ? `<text x="${(x + 3).toFixed(1)}" y="Y${level}" dy="12">${escapeXml(label)}</text>`
      : '';
  return (
    `<g><title>${escapeXml(`${frame.name} ${frame.source} ${percent} %`)}</title>` +
    `<rect x="${x.toFixed(1)}" y="Y${level}" width="${width.toFixed(1)}" height="${ROW_HEIGHT - 1}" fill="${fillColour(frame)}"/>` +
    `${text}</g>`
  );
}

/** Different colours for this project, packages, V8, and Node.js. */
function fillColour({ source, name }: Frame): string {
  if (source.startsWith('dist/')) return '#bfe3c6';
  if (source.startsWith('node_modules/')) return '#fbe0b5';
  return name.startsWith('(') ? '#e5e5e5' : '#cfe0f5';
}

const escapeXml = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
