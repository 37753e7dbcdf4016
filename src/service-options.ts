import type { Config } from './config.js';
import type { ServiceOptions } from './services/options.js';

/** The part of the configuration that services use. */
export function serviceOptions(config: Config): ServiceOptions {
  return {
    publicUrl: config.publicUrl,
    page: { defaultLimit: config.pageSize, maxLimit: config.maxPageSize, maxBytes: config.responseLimit },
    query: config.query,
    jsonPath: { ...config.jsonPath, maxRegexLength: config.query.maxRegexLength },
    patch: {
      ...config.patch,
      maxBytes: config.bodyLimit,
      maxValues: config.bodyValues,
      maxConditions: config.query.maxConditions,
    },
    bulk: { maxDocuments: config.bulkDocuments },
    expansion: { ...config.expansion, maxBytes: config.responseLimit },
    requireIfMatch: config.requireIfMatch,
    validateEvents: config.validateResponses,
    timeSlots: config.timeSlots,
    recommendation: config.recommendation,
    buckets: config.buckets,
  };
}
