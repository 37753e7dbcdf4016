import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fromRoot } from '../../src/root.js';
import { productionPackages } from './packed.js';

interface Instruction {
  readonly name: string;
  readonly text: string;
}

/** The instructions of the last stage for running it. */
export interface Image {
  /** The folder that stands for `/`. */
  readonly root: string;
  readonly folder: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly user: string;
  readonly command: readonly string[];
  readonly healthCheck: readonly string[];
}

export function instructionsIn(dockerfile: string): Instruction[] {
  return dockerfile
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const [, name = '', text = ''] = /^([A-Z]+) +(.*)$/.exec(line) ?? [];
      return { name, text };
    });
}

/**
 * Runs the instructions of a Dockerfile into a folder for each stage, with the shell of this machine. Only `npm ci` is
 * replaced: packages are linked from this project, so that nothing is downloaded.
 */
export function runDockerfile(dockerfile: string, scratch: string): Image {
  const stages = new Map<string, Stage>();
  let stage: Stage | undefined;
  for (const { name, text } of instructionsIn(dockerfile)) {
    if (name === 'FROM') {
      const label = / AS (\w+)$/.exec(text)?.[1] ?? 'last';
      stage = new Stage(join(scratch, label));
      stages.set(label, stage);
    } else stage?.run(name, text, stages);
  }
  if (!stage) throw new Error('The Dockerfile has no stage');
  return stage.image;
}

class Stage {
  private folder = '/';
  private user = 'root';
  private readonly environment: Record<string, string> = {};
  private entryPoint: string[] = [];
  private command: string[] = [];
  private healthCheck: string[] = [];

  constructor(readonly root: string) {
    mkdirSync(root, { recursive: true });
  }

  get image(): Image {
    const { root, folder, environment, user, healthCheck } = this;
    return { root, folder, environment, user, healthCheck, command: [...this.entryPoint, ...this.command] };
  }

  run(name: string, text: string, stages: ReadonlyMap<string, Stage>): void {
    if (name === 'WORKDIR') this.enter(text);
    else if (name === 'COPY') this.copy(text, stages);
    else if (name === 'RUN') this.shell(text);
    else if (name === 'USER') this.user = text;
    else if (name === 'ENV')
      Object.assign(this.environment, Object.fromEntries(text.split(' ').map(assignment)));
    else if (name === 'ENTRYPOINT') this.entryPoint = JSON.parse(text);
    else if (name === 'CMD') this.command = JSON.parse(text);
    else if (name === 'HEALTHCHECK') this.healthCheck = JSON.parse(text.slice(text.indexOf('[')));
    else if (name !== 'EXPOSE' && name !== 'VOLUME') throw new Error(`${name} is not known here`);
  }

  private enter(folder: string): void {
    this.folder = folder;
    mkdirSync(this.inRoot(folder), { recursive: true });
  }

  private inRoot(path: string): string {
    return join(this.root, path.startsWith('/') ? path : join(this.folder, path));
  }

  private copy(text: string, stages: ReadonlyMap<string, Stage>): void {
    const [, label, names = ''] = /^(?:--from=(\w+) )?(.*)$/.exec(text) ?? [];
    const sources = names.split(' ');
    const target = sources.pop() ?? '';
    const origin = label === undefined ? undefined : stages.get(label);
    if (label !== undefined && !origin) throw new Error(`There is no stage ${label}`);
    for (const source of sources) {
      if (source === '.') copyContext(this.inRoot(target));
      else {
        const from = origin ? origin.inRoot(source) : fromRoot(source);
        const isFile = existsSync(from) && statSync(from).isFile();
        const to = isFile && target.endsWith('/') ? join(target, basename(source)) : target;
        cpSync(from, this.inRoot(to), { recursive: true, verbatimSymlinks: true });
      }
    }
  }

  private shell(text: string): void {
    if (text.startsWith('npm ci')) linkPackages(this.inRoot('node_modules'), text.includes('--omit=dev'));
    else {
      // Folders of the image, and a user that this machine does not have.
      const script = text.replace(/(^| )\/(\w+)/g, `$1${this.root}/$2`).replace(/ && chown \S+ \S+/, '');
      execFileSync('sh', ['-e', '-c', script], {
        cwd: this.inRoot('.'),
        stdio: ['ignore', 'ignore', 'inherit'],
      });
    }
  }
}

const assignment = (text: string): [string, string] => {
  const at = text.indexOf('=');
  return [text.slice(0, at), text.slice(at + 1)];
};

/** Copies what `.dockerignore` leaves of the project; it names what is not ignored. */
function copyContext(target: string): void {
  const lines = readFileSync(fromRoot('.dockerignore'), 'utf8').split('\n');
  for (const line of lines.filter((text) => text.startsWith('!')))
    cpSync(fromRoot(line.slice(1)), join(target, line.slice(1)), { recursive: true });
}

function linkPackages(folder: string, isProduction: boolean): void {
  if (!isProduction) symlinkSync(fromRoot('node_modules'), folder);
  else
    for (const path of productionPackages()) {
      const link = join(dirname(folder), path);
      mkdirSync(dirname(link), { recursive: true });
      symlinkSync(fromRoot(path), link);
    }
}
