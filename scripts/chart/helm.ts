import { execFile } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { UsageError } from '../lib/cli.js';
import type { GoTool } from '../lib/go-tool.js';
import { programOf } from '../lib/go-tool.js';
import type { Project } from '../lib/project.js';

const run = promisify(execFile);

export const HELM: GoTool = {
  name: 'helm',
  source: 'helm.sh/helm/v4/cmd/helm',
  version: 'v4.3.2',
  variable: 'HELM',
};

/** The folder of the chart. */
export const chartOf = (project: Project) => join(project.root, 'deploy', 'helm', 'tmf-open-api-server');

/** The files of values with which the chart is checked, absolute. */
export function valueFiles(project: Project): string[] {
  const folder = join(chartOf(project), 'ci');
  return readdirSync(folder)
    .sort()
    .map((name) => join(folder, name));
}

/** The release and its namespace in rendered manifests. */
export const RELEASE = { name: 'tmf', namespace: 'components' };

/** Renders the chart with files of values and single ones, as `a.b=c`. Throws a usage error that says what Helm says. */
export function renderChart(project: Project, files: readonly string[], set: readonly string[] = []) {
  const { name, namespace } = RELEASE;
  return helm(['template', name, chartOf(project), '--namespace', namespace, ...options(files, set)]);
}

/** Lets Helm check the chart, warnings included. */
export const lintChart = (project: Project, files: readonly string[]) =>
  helm(['lint', chartOf(project), '--strict', ...options(files, [])]);

const options = (files: readonly string[], set: readonly string[]) => [
  ...files.flatMap((file) => ['--values', file]),
  ...set.flatMap((value) => ['--set', value]),
];

async function helm(args: readonly string[]): Promise<string> {
  try {
    return (await run(programOf(HELM), args, { maxBuffer: 64 * 1024 * 1024 })).stdout;
  } catch (error) {
    const { stdout = '', stderr = '', message } = error as Error & { stdout?: string; stderr?: string };
    throw new UsageError(`helm ${args[0]} failed:\n${stdout}${stderr}` || message);
  }
}
