import { cpSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { capitalized } from '../../../src/values/capitalized.js';
import type { Language } from './language.js';
import { run } from './run.js';

/** Go: a module for each API. */
export const go: Language = {
  name: 'go',
  names: (folder) => ({
    artifact: `tmf-open-api-client/${folder}`,
    packageName: folder.replaceAll(/[-.]/g, ''),
  }),
  options: ({ packageName }) => ({ packageName }),
  attribute: (words) => words.map(capitalized).join(''),
  numberType() {},
  edits: () => [
    {
      reason: 'filters are parameters of their own',
      files: /^api_\w+\.go$/,
      from: /parameterAddToHeaderOrQuery\(localVarQueryParams, "where", r\.where, "form", ""\)/g,
      to: 'addFilters(localVarQueryParams, *r.where)',
    },
    {
      reason: 'numbers of extensions would be rounded',
      files: /^model_\w+\.go$/,
      from: /json\.Unmarshal\(data, &(additionalProperties|var\w+)\)/g,
      to: 'unmarshalExact(data, &$1)',
    },
    {
      reason: 'numbers of extensions would be rounded',
      files: /^client\.go$/,
      from: /json\.Unmarshal\(b, v\)/g,
      to: 'unmarshalExact(b, v)',
    },
  ],
  layout: () => ({
    generated: /^\w+\.go$/,
    files: { 'README.md': 'README.md', 'tmf.go': 'tmf.go' },
  }),
  async build(folder, output, { artifact, packageName }) {
    writeFileSync(join(folder, 'go.mod'), `module ${artifact}\n\ngo 1.23\n`);
    await run('go', ['vet', '.'], folder);
    const place = join(output, 'go', packageName);
    rmSync(place, { recursive: true, force: true });
    cpSync(folder, place, { recursive: true });
    return place;
  },
};
