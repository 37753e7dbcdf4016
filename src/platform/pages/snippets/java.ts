import { modelName } from '../../../services/contract/shared-names.js';
import { capitalized } from '../../../values/capitalized.js';
import { type Call, isModel, json, lines, type Snippet, variablesOf } from './call.js';

/** The class of the body, and the expression that makes it from JSON. */
function bodyOf(call: Call): { model?: string; expression: string } | undefined {
  if (call.body === undefined) return undefined;
  const text = json(call.body.value).replaceAll('\n', '\n    ');
  const parsed = (type: string) => `Tmf.mapper().readValue("""\n    ${text}""", ${type})`;
  if (call.kind === 'createMany') {
    const model = modelName(call.body.itemSchema ?? '');
    return { model, expression: `List.of(${parsed(`${model}[].class`)})` };
  }
  if (!isModel(call)) return { expression: parsed('Map.class') };
  const model = modelName(call.body.schema ?? '');
  return { model, expression: parsed(`${model}.class`) };
}

export const java: Snippet = (call, { server, folder, name }) => {
  const root = `tmf.openapi.client.${folder.replaceAll(/[-.]/g, '')}`;
  const request = `API${capitalized(call.operationId)}Request`;
  const body = bodyOf(call);
  const set = [
    ...variablesOf(call).map((variable) => `.${variable}("ID")`),
    ...(body === undefined ? [] : ['.body(body)']),
    ...(call.kind === 'list' && call.hasParameters ? ['.limit(10L)'] : []),
  ];
  const argument = call.hasParameters ? `${request}.newBuilder()${set.join('')}.build()` : '';
  return lines(
    ...(body && call.kind === 'createMany' ? ['import java.util.List;'] : []),
    ...(body && body.model === undefined ? ['import java.util.Map;'] : []),
    `import ${root}.Tmf;`,
    `import ${root}.api.${name}Api;`,
    ...(call.hasParameters ? [`import ${root}.api.${name}Api.${request};`] : []),
    ...(body?.model === undefined ? [] : [`import ${root}.model.${body.model};`]),
    '',
    `${name}Api api = new ${name}Api(Tmf.connect("${server}"));`,
    ...(body === undefined ? [] : [`var body = ${body.expression};`]),
    `${call.method === 'DELETE' ? '' : 'var result = '}api.${call.operationId}(${argument});`,
  );
};
