import { modelName } from '../../../services/contract/shared-names.js';
import { ids, isModel, json, lines, type Snippet } from './call.js';

const snake = (text: string) => text.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

const WORDS: Readonly<Record<string, string>> = { true: 'True', false: 'False', null: 'None' };

/** A JSON text in Python: its words end lines. */
const pythonLiteral = (value: unknown) =>
  json(value, 4)
    .split('\n')
    .map((line) =>
      line.replace(/(true|false|null)(,?)$/, (_, word: string, comma: string) => WORDS[word] + comma),
    )
    .join('\n');

export const python: Snippet = (call, { server, folder, name }) => {
  const module = `tmf_open_api_client_${folder.replaceAll(/[-.]/g, '_')}`;
  const model = isModel(call) ? modelName(call.body?.schema ?? '') : undefined;
  const literal = call.body && pythonLiteral(call.body.value);
  const body = literal && (model === undefined ? literal : `${model}.from_dict(${literal})`);
  const given = [...ids(call).map((id) => `"${id}"`), ...(body === undefined ? [] : [body])];
  const result = call.method === 'DELETE' ? '' : 'result = ';
  return lines(
    `from ${module} import ${[`${name}Api`, ...(model === undefined ? [] : [model])].join(', ')}`,
    `from ${module}.tmf import TmfClient`,
    '',
    `api = ${name}Api(TmfClient("${server}"))`,
    `${result}api.${snake(call.operationId)}(${call.kind === 'list' ? [...given, 'limit=10'].join(', ') : given.join(', ')})`,
  );
};
