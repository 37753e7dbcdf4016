import type { OpenApiDocument } from '../../lib/openapi.js';
import { basePath } from './base-path.js';
import { componentNames } from './component-names.js';
import { creationIdentity } from './creation-identity.js';
import { creationResults } from './creation-results.js';
import { creationTypes } from './creation-types.js';
import { danglingReferences } from './dangling-references.js';
import { eventSubscriptions } from './event-subscriptions.js';
import { inlinedComponents } from './inlined-components.js';
import { listeners } from './listeners.js';
import { errors } from './operations/errors.js';
import { listParameters } from './operations/list-parameters.js';
import { mediaTypes } from './operations/media-types.js';
import { operationIds } from './operations/operation-ids.js';
import { pathParameters } from './operations/path-parameters.js';
import { responses } from './operations/responses.js';
import { pageParameters } from './page-parameters.js';
import { patches } from './patches.js';
import { pathVariables } from './path-variables.js';
import { references } from './references.js';
import type { AppliedRule, ContractRule, RuleContext } from './rule.js';
import { alternatives } from './schemas/alternatives.js';
import { composition } from './schemas/composition.js';
import { creationDemands } from './schemas/creation-demands.js';
import { unnamedSchemas } from './schemas/unnamed.js';
import { unusableKeywords } from './schemas/unusable-keywords.js';
import { schemaValues } from './schemas/values.js';
import { variants } from './schemas/variants.js';
import { trimmedNames } from './trimmed-names.js';
import { unsupportedOperations } from './unsupported-operations.js';

/** In the order in which they are applied: names first, since the others look for names. */
export const RULES: readonly ContractRule[] = [
  trimmedNames,
  references,
  componentNames,
  inlinedComponents,
  pathParameters,
  pathVariables,
  basePath,
  mediaTypes,
  unnamedSchemas,
  eventSubscriptions,
  listeners,
  pageParameters,
  patches,
  danglingReferences,
  composition,
  variants,
  alternatives,
  creationIdentity,
  creationDemands,
  schemaValues,
  unusableKeywords,
  responses,
  operationIds,
  listParameters,
  creationTypes,
  creationResults,
  errors,
  unsupportedOperations,
];

/**
 * Corrects a contract as published by the general rules, in place, and writes their reasons into it as `x-tmf-rules`.
 * Returns the rules that have corrected something.
 */
export function applyRules(
  document: OpenApiDocument,
  context: RuleContext,
  rules: readonly ContractRule[] = RULES,
): AppliedRule[] {
  const applied = rules
    .map(({ name, reason, ...rule }) => ({
      rule: name,
      reason,
      corrections: rule.apply(document, context),
    }))
    .filter(({ corrections }) => corrections.length > 0);
  if (applied.length > 0) Object.assign(document, { 'x-tmf-rules': applied });
  return applied;
}
