import { execFile } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import { unzipSync } from 'fflate';
import { UsageError } from '../lib/cli.js';
import { cacheFolder, type GoTool, programOf } from '../lib/go-tool.js';

const run = promisify(execFile);

export const KUBECONFORM: GoTool = {
  name: 'kubeconform',
  source: 'github.com/yannh/kubeconform/cmd/kubeconform',
  version: 'v0.8.0',
  variable: 'KUBECONFORM',
};

/** The oldest version of Kubernetes that the chart supports, and the newest one whose schemas are at hand. */
export const KUBERNETES_VERSIONS = ['1.30.0', '1.37.0'] as const;

/** The Python package that carries the schemas of every version, with its checksum. */
const SCHEMAS = {
  name: 'kubernetes-validate',
  version: '1.37.0',
  sha256: '85136d018a27b50ec7fc049d902bfa5193f5976807e6c0f408e3ab6fe078cad9',
};

const schemaFolder = () => cacheFolder('kubernetes-schemas', SCHEMAS.version);

export const hasSchemas = () => existsSync(schemaFolder());

/** Takes the schemas out of the Python package, which pip downloads and whose checksum it verifies; once for this user. */
export async function installSchemas(report: (line: string) => void): Promise<void> {
  if (hasSchemas()) return;
  const folder = schemaFolder();
  report(`taking the schemas of Kubernetes from ${SCHEMAS.name} ${SCHEMAS.version} into ${folder}, once`);
  mkdirSync(join(folder, '..'), { recursive: true });
  const scratch = mkdtempSync(`${folder}-`);
  try {
    await download(scratch);
    const schemas = join(scratch, 'schemas');
    const wheel = readdirSync(scratch).find((name) => name.endsWith('.whl')) ?? '';
    for (const version of KUBERNETES_VERSIONS)
      extract(readFileSync(join(scratch, wheel)), version, join(schemas, version));
    renameSync(schemas, folder);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

async function download(folder: string): Promise<void> {
  const { name, version, sha256 } = SCHEMAS;
  const list = join(folder, 'requirements.txt');
  writeFileSync(list, `${name}==${version} --hash=sha256:${sha256}\n`);
  const pip = ['-m', 'pip', 'download', '--quiet', '--no-deps', '--require-hashes', '--dest', folder];
  await run('python3', [...pip, '--requirement', list]).catch((error: Error) => {
    throw new UsageError(`pip, of Python 3, could not download ${name} ${version}: ${error.message}`);
  });
}

/** Schemas refer to their definitions by an address; kubeconform finds them by a file name, if schemas have no ids. */
function extract(wheel: Uint8Array, version: string, folder: string): void {
  mkdirSync(folder, { recursive: true });
  const prefix = `kubernetes_validate/kubernetes-json-schema/v${version}-local-strict/`;
  const files = unzipSync(wheel, { filter: ({ name }) => name.startsWith(prefix) });
  for (const [name, content] of Object.entries(files)) {
    const text = Buffer.from(content)
      .toString('utf8')
      .replaceAll('"/api/_definitions.json#', '"_definitions.json#');
    const { $id: _id, ...schema } = JSON.parse(text) as Record<string, unknown>;
    writeFileSync(join(folder, basename(name)), JSON.stringify(schema));
  }
}

/** Kinds that are no part of Kubernetes: of the Prometheus operator and of the ODA Canvas. */
const FOREIGN_KINDS = ['ServiceMonitor', 'Component'];

export interface Validation {
  readonly valid: number;
  readonly skipped: number;
  /** The problems, by resource. */
  readonly errors: readonly string[];
}

interface Report {
  readonly resources: readonly { readonly kind: string; readonly name: string; readonly msg: string }[];
  readonly summary: { readonly valid: number; readonly skipped: number };
}

/** Validates manifests against the schemas of a version; properties that it does not know are errors. */
export async function validate(
  manifests: string,
  version: (typeof KUBERNETES_VERSIONS)[number],
): Promise<Validation> {
  const location = join(schemaFolder(), version, '{{ .ResourceKind }}{{ .KindSuffix }}.json');
  const args = ['-strict', '-summary', '-output', 'json', '-skip', FOREIGN_KINDS.join(',')];
  const child = run(programOf(KUBECONFORM), [...args, '-schema-location', location]);
  child.child.stdin?.end(manifests);
  const stdout = await child.then(
    (result) => result.stdout,
    (error: { stdout: string }) => error.stdout,
  );
  const { resources, summary } = JSON.parse(stdout) as Report;
  const errors = resources.map(({ kind, name, msg }) => `${kind} ${name}: ${msg}`);
  return { valid: summary.valid, skipped: summary.skipped, errors };
}
