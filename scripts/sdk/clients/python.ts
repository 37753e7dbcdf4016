import { join } from 'node:path';
import { PATH_MARK } from './client-contract.js';
import type { Language } from './language.js';
import { run } from './run.js';

/** Python: a wheel for each API. */
export const python: Language = {
  name: 'python',
  names: (folder) => ({
    artifact: `tmf-open-api-client-${folder}`,
    packageName: `tmf_open_api_client_${folder.replaceAll(/[-.]/g, '_')}`,
  }),
  options: ({ packageName, version }) => ({ packageName, packageVersion: version }),
  attribute: (words) => words.join('_'),
  // The schema that the generator maps to Decimal.
  numberType(node) {
    node.type = 'string';
    node.format = 'number';
    for (const limit of ['minimum', 'maximum', 'multipleOf']) delete node[limit];
  },
  edits: ({ packageName }) => [
    {
      reason: 'fractions would become floats, and a Decimal a string',
      files: /\/(rest|api_client|models\/\w+)\.py$/,
      from: /^import json$/gm,
      to: `import json\n\nfrom ${packageName} import exact_json`,
    },
    {
      reason: 'json.dumps writes no Decimal',
      files: /\/rest\.py$/,
      from: /request_body = json\.dumps\(body\)/g,
      to: 'request_body = exact_json.dumps(body)',
    },
    {
      reason: 'fractions would become floats',
      files: /\/(api_client|models\/\w+)\.py$/,
      from: /(?<!_)json\.loads\((response_text|json_str)\)/g,
      to: 'exact_json.loads($1)',
    },
    {
      reason: 'a Decimal would become a string',
      files: /\/api_client\.py$/,
      from: /(isinstance\(obj, decimal\.Decimal\):\n\s+return) str\(obj\)/g,
      to: '$1 obj',
    },
    {
      reason: 'a Decimal would become a string',
      files: /\/models\/\w+\.py$/,
      from: /json\.dumps\(to_jsonable_python\(self\.to_dict\(\)\)\)/g,
      to: 'exact_json.dumps(self.to_dict())',
    },
    {
      reason: 'the kinds of patch have the same path',
      files: /\/api\/\w+\.py$/,
      from: PATH_MARK,
      to: '',
    },
    {
      reason: 'filters are parameters of their own',
      files: /\/api\/\w+\.py$/,
      from: /_query_params\.append\(\('where', where\)\)/g,
      to: '_query_params.extend(where.items())',
    },
  ],
  layout: ({ packageName }) => ({
    generated: new RegExp(`^${packageName}/`),
    files: {
      'README.md': 'README.md',
      'pyproject.toml': 'pyproject.toml',
      'exact_json.py': `${packageName}/exact_json.py`,
      'tmf.py': `${packageName}/tmf.py`,
    },
  }),
  async build(folder, output, { packageName, version }) {
    const python3 = process.platform === 'win32' ? 'python' : 'python3';
    await run(python3, ['-m', 'pip', 'wheel', '--no-deps', '--wheel-dir', output, folder], folder);
    return join(output, `${packageName}-${version}-py3-none-any.whl`);
  },
};
