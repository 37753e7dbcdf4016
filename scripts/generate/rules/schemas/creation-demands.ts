import { isSetByServer } from '../creation-identity.js';
import { creationsOf, requiredOf } from '../creations.js';
import type { ContractRule } from '../rule.js';
import { schemasOf } from './components.js';

/** Of version 5: schemas for creation, and those of the responses to it. */
const CREATED = '_FVO';
const RESPONSE = '_RES';

export const creationDemands: ContractRule = {
  name: 'creation-demand',
  reason: 'A resource cannot demand what a creation may leave out and the server does not set.',
  apply(document) {
    const schemas = schemasOf(document);
    const resources = creationsOf(document).map(({ resource }) => resource?.name);
    const relaxed = (name: string, creation: string): string[] => {
      const [schema, sent] = [schemas[name], schemas[creation]];
      if (!schema || !sent) return [];
      const isSet = (attribute: string) => resources.includes(name) && isSetByServer(attribute, schema);
      const removed = requiredOf(schema).filter(
        (attribute) => !requiredOf(sent).includes(attribute) && !isSet(attribute),
      );
      if (removed.length === 0) return [];
      const rest = requiredOf(schema).filter((attribute) => !removed.includes(attribute));
      if (rest.length > 0) schema.required = rest;
      else delete schema.required;
      return [`${name}: ${removed.join(', ')}`];
    };
    return Object.keys(schemas)
      .filter((name) => name.endsWith(CREATED))
      .flatMap((creation) => {
        const name = creation.slice(0, -CREATED.length);
        return [...relaxed(name, creation), ...relaxed(name + RESPONSE, creation)];
      });
  },
};
