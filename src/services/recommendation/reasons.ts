import type { JsonObject } from '../../values/json.js';
import type { Scored } from './scoring.js';

export type ReasonCode = 'usage' | 'interaction' | 'heldTogether' | 'popular' | 'available';

/** Why something is recommended. */
export interface Reason {
  readonly code: ReasonCode;
  /** The offerings that it is because of. */
  readonly because: readonly string[];
  /** How much of the allowance is used, of 0 to 1. */
  readonly share?: number | undefined;
  readonly usageType?: string | undefined;
}

/** An offering in its place among the recommended ones. */
export interface Ranked extends Scored {
  readonly reasons: readonly Reason[];
}

/** As the contract has it; `refer` gives a reference to an offering. */
export function reasonJson(reason: Reason, refer: (id: string) => JsonObject): JsonObject {
  const { code, because, share } = reason;
  return {
    '@type': 'RecommendationReason',
    code,
    description: reasonText(reason, because.map((id) => String(refer(id).name ?? id)).join(', ')),
    ...(share !== undefined && { share: Number(share.toFixed(4)) }),
    ...(because.length > 0 && { productOffering: because.map(refer) }),
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
