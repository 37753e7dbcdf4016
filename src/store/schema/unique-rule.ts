import type { UniqueRule } from '../collection.js';

/** Returns the name under which a rule is registered: `usageCharacteristic.value[name=externalId]`. */
export const ruleName = ({ path, where, is }: UniqueRule) =>
  where === undefined ? path : `${path}[${where}=${is ?? ''}]`;
