import { basename } from 'node:path';
import { readArguments, runCommand } from '../lib/cli.js';
import { installGoTool } from '../lib/go-tool.js';
import { ownRoot, type Project, projectAt } from '../lib/project.js';
import { writeComponentApis } from './component-apis.js';
import { HELM, lintChart, renderChart, valueFiles } from './helm.js';
import { installSchemas, KUBECONFORM, KUBERNETES_VERSIONS, validate } from './kubeconform.js';

const HELP = `Usage: npm run chart -- [options]

Writes the list of APIs in the Helm chart again, from generator-config/apis.json and the contracts; then checks the
chart: lints and renders it with each file of values in its folder ci, and validates what is rendered against the schemas
of the oldest and the newest Kubernetes. The first run builds helm and kubeconform with Go, and takes the schemas from a
Python package.

  --apis        only writes the list of APIs
  --tools       only makes helm, kubeconform and the schemas available
  -h, --help    show this help`;

await runCommand(async () => {
  const { values } = readArguments(HELP, { apis: { type: 'boolean' }, tools: { type: 'boolean' } });
  const project = projectAt(ownRoot());
  if (values.tools !== true) await writeComponentApis(project);
  if (values.apis === true) return;
  await installGoTool(HELM, console.log);
  await installGoTool(KUBECONFORM, console.log);
  await installSchemas(console.log);
  if (values.tools !== true && !(await check(project))) process.exitCode = 1;
});

async function check(project: Project): Promise<boolean> {
  let isValid = true;
  for (const file of valueFiles(project)) {
    await lintChart(project, [file]);
    const manifests = await renderChart(project, [file]);
    for (const version of KUBERNETES_VERSIONS) {
      const { valid, skipped, errors } = await validate(manifests, version);
      console.log(`${basename(file)}, Kubernetes ${version}: ${valid} valid, ${skipped} skipped`);
      for (const error of errors) console.log(`  ${error}`);
      isValid &&= errors.length === 0;
    }
  }
  return isValid;
}
