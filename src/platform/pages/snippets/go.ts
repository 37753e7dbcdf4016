import { modelName } from '../../../services/contract/shared-names.js';
import { capitalized } from '../../../values/capitalized.js';
import { type Call, ids, isModel, json, lines, type Snippet } from './call.js';

function bodyType(call: Call, module: string): string {
  if (call.kind === 'createMany') return `[]${module}.${modelName(call.body?.itemSchema ?? '')}`;
  return isModel(call) ? `${module}.${modelName(call.body?.schema ?? '')}` : 'map[string]any';
}

export const go: Snippet = (call, { server, folder, name }) => {
  const module = folder.replaceAll(/[-.]/g, '');
  const given = ['ctx', ...ids(call).map((id) => `"${id}"`)].join(', ');
  const body = call.body === undefined ? '' : '.Body(body)';
  const limit = call.kind === 'list' && call.hasParameters ? '.Limit(10)' : '';
  const results = call.method === 'DELETE' ? 'response, err' : 'result, response, err';
  return lines(
    `import ${module} "tmf-open-api-client/${folder}"`,
    '',
    'ctx := context.Background()',
    `client := ${module}.Connect("${server}", nil)`,
    ...(call.body === undefined
      ? []
      : [
          `var body ${bodyType(call, module)}`,
          `json.Unmarshal([]byte(\`${json(call.body.value)}\`), &body)`,
        ]),
    `${results} := client.${name}API.${capitalized(call.operationId)}(${given})${body}${limit}.Execute()`,
  );
};
