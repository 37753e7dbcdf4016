/**
 * Reviver of `JSON.parse` for a contract to validate by. Leaves out limits that the server checks itself, with an error that
 * says more: those of schemas with `x-tmf-own-check`, and of their items.
 */
export function withoutOwnChecks(_name: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !('x-tmf-own-check' in value)) return value;
  const kept = Object.entries(value).filter(([keyword]) => !LIMITS.has(keyword));
  return { ...Object.fromEntries(kept), ...('items' in value && { items: {} }) };
}

const LIMITS: ReadonlySet<string> = new Set(['pattern', 'format', 'minLength', 'maximum']);
