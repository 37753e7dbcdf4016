import { TmfError } from '../../../errors.js';
import type { Page } from '../../../store/collection.js';
import type { JsonObject } from '../../../values/json.js';

/** 400: the documents that replace references are too large together. */
export class ExpansionSizeError extends TmfError {
  constructor(maxBytes: number) {
    super(
      400,
      'expansionTooLarge',
      `The expansion would add more than ${maxBytes} bytes`,
      'Request fewer paths; the limit is the setting RESPONSE_LIMIT',
    );
  }
}

/** Returns a function that adds the size of a document; it throws when all of them together exceed the limit. */
export function expansionSize(maxBytes: number): (document: JsonObject) => void {
  const known = new Map<JsonObject, number>();
  let bytes = 0;
  return (document) => {
    const size = known.get(document) ?? Buffer.byteLength(JSON.stringify(document));
    known.set(document, size);
    bytes += size;
    if (bytes > maxBytes) throw new ExpansionSizeError(maxBytes);
  };
}

/** Reads a page and creates its body; a page whose expansion is too large is read again with half of its items. */
export async function fittingPage<Item, Body>(
  limit: number,
  find: (limit: number) => Promise<Page<Item>>,
  bodyOf: (page: Page<Item>) => Promise<Body>,
): Promise<{ page: Page<Item>; body: Body }> {
  let page = await find(limit);
  for (;;) {
    try {
      return { page, body: await bodyOf(page) };
    } catch (error) {
      if (!(error instanceof ExpansionSizeError) || page.items.length < 2) throw error;
      page = { ...(await find(Math.ceil(page.items.length / 2))), isCut: true };
    }
  }
}
