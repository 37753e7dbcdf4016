import type { Request, RequestHandler, Response } from 'express';
import type { Logger } from 'pino';
import type { ResponseLocals } from '../http/response-locals.js';

/** Statuses by which a client is turned away. */
const REFUSALS: ReadonlySet<number> = new Set([401, 403, 421, 429]);

const READ_METHODS: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS']);

type Outcome = 'changed' | 'refused' | 'unknown';

/**
 * Logs one line for each change and each refusal: who has done what to which resource, and how it ended. It has no content of
 * documents and no token, and does not depend on the level of the log, unless that is `silent`.
 */
export function auditLog(logger: Logger): RequestHandler {
  const audit = logger.level === 'silent' ? logger : logger.child({}, { level: 'info' });
  return (request, response, next) => {
    const { method } = request;
    response.on('close', () => {
      const outcome = outcomeOf(method, response);
      if (outcome) audit.info({ audit: entryOf(request, response, method, outcome) }, 'audit');
    });
    next();
  };
}

function outcomeOf(method: string, { statusCode, headersSent, locals }: Response): Outcome | undefined {
  if (REFUSALS.has(statusCode)) return 'refused';
  if (READ_METHODS.has(method) || !(locals as ResponseLocals).route) return undefined;
  // After the deadline or a lost connection, the transaction may still be committed.
  if (!headersSent || statusCode >= 500) return 'unknown';
  return statusCode < 300 ? 'changed' : undefined;
}

function entryOf(request: Request, response: Response, method: string, outcome: Outcome) {
  const { id: requestId, principal, route } = response.locals as ResponseLocals;
  return {
    outcome,
    status: response.headersSent ? response.statusCode : undefined,
    subject: principal?.subject,
    client: principal?.client,
    address: request.ip,
    method,
    api: request.baseUrl || undefined,
    operation: route?.operations.get(method === 'HEAD' ? 'GET' : method)?.id,
    resource: route?.template.split('/')[1],
    id: resourceId(request, response),
    requestId,
  };
}

/** The id in the path, or that of the created resource. */
function resourceId({ params, path }: Request, response: Response): string | undefined {
  const { route } = response.locals as ResponseLocals;
  const values =
    Object.values(params ?? {}).length > 0 ? Object.values(params) : route?.pattern.exec(path)?.slice(1);
  const location = response.getHeader('Location');
  return (
    String(values?.at(-1) ?? (typeof location === 'string' ? location.split('/').at(-1) : '')) || undefined
  );
}
