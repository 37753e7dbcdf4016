import { TmfError } from '../../errors.js';
import type { Problem } from './schema-validator.js';

const MAX_LISTED_PROBLEMS = 50;

/** A 400 that lists the problems of a body, each with the path of the attribute. */
export class InvalidRequestError extends TmfError {
  constructor(readonly problems: readonly Problem[]) {
    super(400, 'invalidRequest', 'The request does not agree with the contract', listed(problems));
  }
}

export const invalidRequest = (problems: readonly Problem[]) => new InvalidRequestError(problems);

function listed(problems: readonly Problem[]): string {
  const lines = [...new Set(problems.map(({ path, message }) => `${path || 'body'} ${message}`))];
  const rest = lines.length > MAX_LISTED_PROBLEMS ? [`and ${lines.length - MAX_LISTED_PROBLEMS} more`] : [];
  return [...lines.slice(0, MAX_LISTED_PROBLEMS), ...rest].join('; ');
}
