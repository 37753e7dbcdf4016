import type { OpenApiDocument } from '../../lib/openapi.js';
import { basePath } from './base-path.js';
import { creationIdentity } from './creation-identity.js';
import { creationTypes } from './creation-types.js';
import { danglingReferences } from './dangling-references.js';
import { eventSubscriptions } from './event-subscriptions.js';
import { inlinedComponents } from './inlined-components.js';
import { listeners } from './listeners.js';
import { pageParameters } from './page-parameters.js';
import { patches } from './patches.js';
import { pathVariables } from './path-variables.js';
import type { AppliedRule, ContractRule, RuleContext } from './rule.js';
import { composition } from './schemas/composition.js';
import { unusableKeywords } from './schemas/unusable-keywords.js';
import { variants } from './schemas/variants.js';
import { trimmedNames } from './trimmed-names.js';
import { unsupportedOperations } from './unsupported-operations.js';

/** In the order in which they are applied: names first, since the others look for names. */
export const RULES: readonly ContractRule[] = [
  trimmedNames,
  inlinedComponents,
  pathVariables,
  basePath,
  eventSubscriptions,
  listeners,
  pageParameters,
  patches,
  danglingReferences,
  composition,
  unusableKeywords,
  variants,
  creationIdentity,
  creationTypes,
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
