import { context, ROOT_CONTEXT, type Tracer } from '@opentelemetry/api';
import type { RequestHandler } from 'express';
import { errorCode, markFailed } from '../../values/spans.js';
import type { ResponseLocals } from '../http/response-locals.js';

/** Records a span for the validation of each request. What comes after belongs to the request's span again. */
export function validationSpan(tracer: Tracer, validation: RequestHandler): RequestHandler {
  return (request, response, next) => {
    // Not the active context, which is lost while a body arrives.
    const { traceContext = ROOT_CONTEXT } = response.locals as ResponseLocals;
    const span = tracer.startSpan('validation', {}, traceContext);
    let hasEnded = false;
    validation(request, response, (error?: unknown) => {
      // Validation reports the errors of a response later.
      if (hasEnded) return next(error);
      hasEnded = true;
      if (error) markFailed(span, errorCode(error));
      span.end();
      context.with(traceContext, next, undefined, error);
    });
  };
}
