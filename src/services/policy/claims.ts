import { isObject, type JsonObject, type JsonValue } from '../../values/json.js';

/** The part of a client that a policy reads: the claims of its token. */
export interface Identity {
  readonly subject: string;
  readonly claims: JsonObject;
}

const PLACEHOLDER = /^\{([^{}]+)\}$/;

/** Returns the name of the claim that a text stands for: `sub` of `{sub}`; undefined for any other text. */
export const claimName = (text: string): string | undefined => PLACEHOLDER.exec(text)?.[1];

/** Returns true if the text has a brace without standing for a claim. */
export const isPartlyClaim = (text: string): boolean => /[{}]/.test(text) && !PLACEHOLDER.test(text);

/** Returns the claim with this name, or at this dotted path; undefined when there is none. */
export function claimOf({ subject, claims }: Identity, name: string): JsonValue | undefined {
  if (Object.hasOwn(claims, name)) return claims[name];
  if (name === 'sub') return subject;
  return name
    .split('.')
    .reduce<JsonValue | undefined>(
      (value, part) => (isObject(value) && Object.hasOwn(value, part) ? value[part] : undefined),
      claims,
    );
}

/** Returns the values of a claim as texts: of an array each of its scalars. */
export function claimTexts(identity: Identity, name: string): string[] {
  const value = claimOf(identity, name);
  return (Array.isArray(value) ? value : [value]).filter(isScalar).map(String);
}

/** Returns the roles in a claim: an array of names, or a text with names separated by spaces, as in `scope`. */
export function rolesIn(identity: Identity, name: string): ReadonlySet<string> {
  const value = claimOf(identity, name);
  const names = typeof value === 'string' ? value.split(/\s+/) : Array.isArray(value) ? value : [];
  return new Set(names.filter((each) => typeof each === 'string'));
}

const isScalar = (value: JsonValue | undefined): value is string | number | boolean =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
