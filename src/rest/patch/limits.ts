/** What a patch may cost; each message names the setting. */
export interface PatchLimits {
  /** `PATCH_OPERATIONS` */
  readonly maxOperations: number;
  /** `BODY_LIMIT`: of the resource that results. */
  readonly maxBytes: number;
  /** `QUERY_CONDITIONS`: in one path of a JSON Patch Query. */
  readonly maxConditions: number;
}

export interface BulkLimits {
  /** `BULK_DOCUMENTS` */
  readonly maxDocuments: number;
}
