import { badRequest, type TmfError } from '../../errors.js';
import type { Problem } from './schema-validator.js';

const MAX_LISTED_PROBLEMS = 50;

/** Returns one 400 that lists the problems, each with the path of the attribute. */
export function invalidRequest(problems: readonly Problem[]): TmfError {
  const lines = [...new Set(problems.map(({ path, message }) => `${path || 'body'} ${message}`))];
  const rest = lines.length > MAX_LISTED_PROBLEMS ? [`and ${lines.length - MAX_LISTED_PROBLEMS} more`] : [];
  const details = [...lines.slice(0, MAX_LISTED_PROBLEMS), ...rest].join('; ');
  return badRequest('invalidRequest', 'The request does not agree with the contract', details);
}
