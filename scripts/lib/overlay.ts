import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { openapiOverlay } from 'openapi-format';
import { parse } from 'yaml';
import { UsageError } from './cli.js';
import { parseContractName } from './contract.js';
import type { OpenApiDocument } from './openapi.js';
import type { Project } from './project.js';
import { readParsed } from './read.js';

type Overlay = {
  overlay: string;
  actions: { target: string; description?: string; update?: unknown; remove?: boolean }[];
};

/** The contract with the common overlay and the API's own one applied: what this server promises. */
export async function effectiveContract(contract: string, project: Project): Promise<OpenApiDocument> {
  const document = readParsed(join(project.specs, `${contract}.yaml`), parse) as OpenApiDocument;
  const common = await applied(document, join(project.overlays, 'common.yaml'), false);
  const own = join(project.overlays, `${parseContractName(contract).number}.yaml`);
  return existsSync(own) ? applied(common, own, true) : common;
}

/** Rejects an action without a reason and, if `allMatch`, one that changes nothing: it is out of date. */
async function applied(document: OpenApiDocument, file: string, allMatch: boolean): Promise<OpenApiDocument> {
  const overlaySet = readParsed(file, parse) as Overlay | null;
  if (!Array.isArray(overlaySet?.actions)) throw new UsageError(`${file}: an overlay has actions`);
  const silent = overlaySet.actions.find((action) => !action.description);
  if (silent) throw new UsageError(`${file}: the action on ${silent.target} gives no reason (description)`);
  const { data, resultData } = await openapiOverlay(document, { overlaySet });
  const unused = (resultData.unusedActions as Overlay['actions'])[0];
  if (allMatch && unused) throw new UsageError(`${file}: the action on ${unused.target} matches nothing`);
  return data as OpenApiDocument;
}
