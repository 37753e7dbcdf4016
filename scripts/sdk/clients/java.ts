import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { capitalized } from '../../../src/values/capitalized.js';
import type { ClientNames, Language } from './language.js';
import { run } from './run.js';

const sources = ({ packageName }: ClientNames) => `src/main/java/${packageName.replaceAll('.', '/')}`;

/** Java: an artifact for each API, in a Maven repository. */
export const java: Language = {
  name: 'java',
  names: (folder) => ({
    artifact: folder,
    packageName: `tmf.openapi.client.${folder.replaceAll(/[-.]/g, '')}`,
  }),
  options: ({ packageName }) => ({
    invokerPackage: packageName,
    apiPackage: `${packageName}.api`,
    modelPackage: `${packageName}.model`,
  }),
  attribute: ([first = '', ...words]) => first + words.map(capitalized).join(''),
  numberType() {},
  edits: () => [
    {
      reason: 'the encoding would be that of the machine',
      files: /\/api\/\w+\.java$/,
      from: /new String\((\w+)\.readAllBytes\(\)\)/g,
      to: 'new String($1.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8)',
    },
    {
      reason: 'filters are parameters of their own',
      files: /\/api\/\w+\.java$/,
      from: /ApiClient\.parameterToPairs\("where", where\)/g,
      to: 'Tmf.filters(where)',
    },
    {
      reason: 'Tmf is not imported',
      files: /\/api\/\w+\.java$/,
      from: /^import (.*)\.Pair;$/gm,
      to: 'import $1.Pair;\nimport $1.Tmf;',
    },
  ],
  layout: (names) => ({
    generated: /^src\/main\/java\//,
    files: { 'README.md': 'README.md', 'pom.xml': 'pom.xml', 'Tmf.java': `${sources(names)}/Tmf.java` },
  }),
  async build(folder, output, { artifact, version }) {
    await run('mvn', ['--quiet', '--batch-mode', '-Dmaven.test.skip=true', 'package'], folder);
    const place = join(output, 'maven', 'tmf-open-api-client', artifact, version);
    mkdirSync(place, { recursive: true });
    cpSync(join(folder, 'pom.xml'), join(place, `${artifact}-${version}.pom`));
    const jar = join(place, `${artifact}-${version}.jar`);
    cpSync(join(folder, 'target', `${artifact}-${version}.jar`), jar);
    cpSync(join(folder, 'README.md'), join(place, 'README.md'));
    return jar;
  },
};
