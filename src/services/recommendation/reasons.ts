import type { JsonObject } from '../../values/json.js';
import type { ScoredItem } from './scoring.js';

export type ReasonCode = 'usage' | 'interaction' | 'heldTogether' | 'popular' | 'available';

/** Reason for a recommended item. */
export interface Reason {
  readonly code: ReasonCode;
  /** Ids of the offerings that explain it. */
  readonly explainedBy: readonly string[];
  /** Used share of the allowance, 0 to 1. */
  readonly share?: number | undefined;
  readonly usageType?: string | undefined;
}

/** A scored item with its reasons. */
export interface RankedItem extends ScoredItem {
  readonly reasons: readonly Reason[];
}

/** Converts a reason to the contract's form; `refer` returns a reference to an offering. */
export function reasonJson(reason: Reason, refer: (id: string) => JsonObject): JsonObject {
  const { code, explainedBy, share } = reason;
  return {
    '@type': 'RecommendationReason',
    code,
    description: reasonText(reason, explainedBy.map((id) => String(refer(id).name ?? id)).join(', ')),
    ...(share !== undefined && { share: Number(share.toFixed(4)) }),
    ...(explainedBy.length > 0 && { productOffering: explainedBy.map(refer) }),
  };
}

function reasonText({ code, share, usageType }: Reason, names: string): string {
  if (code === 'usage')
    return `${Math.floor((share ?? 0) * 100)} % of ${usageType || 'the allowance'} used with ${names}: this has more`;
  if (code === 'interaction') return 'The customer has been in touch about this';
  if (code === 'heldTogether') return `Often held together with ${names}`;
  if (code === 'popular') return 'Held by many';
  return 'On offer here';
}
