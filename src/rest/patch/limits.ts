/** Limits of a patch; the errors name the setting. */
export interface PatchLimits {
  /** `PATCH_OPERATIONS` */
  readonly maxOperations: number;
  /** `BODY_LIMIT`: size of the patched resource. */
  readonly maxBytes: number;
  /** `BODY_VALUES`: values of the patched resource. */
  readonly maxValues: number;
  /** `QUERY_CONDITIONS`: conditions in one path of a JSON Patch Query. */
  readonly maxConditions: number;
}

export interface BulkLimits {
  /** `BULK_DOCUMENTS` */
  readonly maxDocuments: number;
}
