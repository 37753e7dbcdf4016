/** What the pages show of one resource of an API. */
export interface ResourcePage {
  name: string;
  /** Where the collection is, such as `/tmf-api/appointment/v4/appointment`. */
  path: string;
  /** Whether `GET` on `path` answers a list, so that the page may link to it. */
  listable: boolean;
  /** `list`, `create`, `retrieve`, … */
  operations: readonly string[];
  count(): Promise<number>;
}

/** What the pages show of one API. */
export interface ApiPage {
  number: string;
  title: string;
  version: string;
  /** The API's own name in URLs of ours: `/docs/<folder>/`. */
  folder: string;
  basePath: string;
  resources: readonly ResourcePage[];
}
