import type { Principal } from '../../services/types.js';
import type { SnippetContract } from './snippets/calls.js';

/** The facts about one resource of an API that the pages show. */
export interface ResourcePage {
  name: string;
  /** The path of the collection, such as `/tmf-api/appointment/v4/appointment`. */
  path: string;
  /** Whether `GET` on `path` returns a list, so that the page can link to it. */
  isListable: boolean;
  /** `list`, `create`, `retrieve`, … */
  operations: readonly string[];
  count(): Promise<number>;
  /** Whether a client may know the number of all resources. */
  mayCount(principal: Principal): boolean;
}

/** The facts about one API that the pages show. */
export interface ApiPage {
  number: string;
  title: string;
  version: string;
  /** The API's name in `/docs/<folder>/`. */
  folder: string;
  basePath: string;
  /** The effective contract; reading it for the first time takes a while. */
  contract(): SnippetContract;
  resources: readonly ResourcePage[];
  /** The event types of the contract that the server never raises. */
  unraisedEvents: readonly string[];
}
