import { readFileSync } from 'node:fs';
import type { Config } from './config.js';
import type { Contract } from './platform/contract/contract-validation.js';
import { validatedContract } from './platform/contract/lenient.js';
import { contractBelow } from './platform/contract/served-contract.js';
import { SchemaValidator } from './rest/body/schema-validator.js';
import { fromRoot } from './root.js';

/** A contract that is read when it is first needed. */
export interface LazyContract {
  readonly contract: () => Contract;
  readonly validator: SchemaValidator;
}

const contracts = new Map<string, LazyContract>();

type ContractOptions = Pick<Config, 'validation' | 'basePath'>;

/** Returns an API's contract, which is read once per process, since compiling its schemas is slow. */
export function lazyContract(folder: string, options: ContractOptions): LazyContract {
  const key = [options.validation, options.basePath, folder].join(' ');
  const known = contracts.get(key) ?? createLazyContract(folder, options);
  contracts.set(key, known);
  return known;
}

function createLazyContract(folder: string, { validation, basePath }: ContractOptions): LazyContract {
  let read: Contract | undefined;
  const contract = () => {
    read ??= contractBelow(basePath, validatedContract(readContract(folder), validation));
    return read;
  };
  return { contract, validator: new SchemaValidator(contract) };
}

const readContract = (folder: string) =>
  JSON.parse(readFileSync(fromRoot('generated', folder, 'openapi.json'), 'utf8')) as Contract;
