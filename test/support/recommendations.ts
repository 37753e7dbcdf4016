import { setTimeout as pause } from 'node:timers/promises';
import { expect } from 'chai';
import { type HttpAnswer, send, sendJson } from './http.js';

// biome-ignore lint/suspicious/noExplicitAny: tests reach into any answer
type Body = any;

export const customer = (id: string) => ({ id, role: 'customer', '@referredType': 'Individual' });

/** Calls of a server's catalogue, inventory, interactions and recommendations. */
export function recommendationCalls(url: () => string) {
  const post = async (path: string, body: object): Promise<Body> => {
    const answer = await sendJson('POST', `${url()}/tmf-api/${path}`, body);
    expect(answer.status, answer.text).to.equal(201);
    return answer.body;
  };
  const query = (body: object): Promise<HttpAnswer> =>
    sendJson('POST', `${url()}/tmf-api/recommendation/v4/queryProductRecommendation`, body);
  const recommended = async (body: object): Promise<Body[]> => {
    const answer = await query(body);
    expect(answer.status, answer.text).to.equal(201);
    return answer.body.recommendationItem;
  };
  return {
    post,
    query,
    /** Returns its id. */
    offer: async (name: string, changes: object = {}): Promise<string> => {
      const body = { name, lifecycleStatus: 'Active', isSellable: true, ...changes };
      return (await post('productCatalogManagement/v4/productOffering', body)).id;
    },
    category: async (name: string, changes: object = {}): Promise<string> =>
      (await post('productCatalogManagement/v4/category', { name, ...changes })).id,
    /** Returns the product. */
    sell: (party: string, offering: string, changes: object = {}): Promise<Body> =>
      post('productInventory/v4/product', {
        status: 'active',
        productOffering: { id: offering },
        relatedParty: [customer(party)],
        ...changes,
      }),
    /** The items of an answer. */
    items: (party: string | undefined, changes: object = {}): Promise<Body[]> =>
      recommended({ ...(party !== undefined && { relatedParty: customer(party) }), ...changes }),
    /** The ids of the recommended offerings, best first. */
    ids: async (party: string | undefined, changes: object = {}): Promise<string[]> => {
      const items = await recommended({
        ...(party !== undefined && { relatedParty: customer(party) }),
        ...changes,
      });
      return items.map(({ productOffering }) => productOffering.id);
    },
  };
}

/** Asks again for at most some seconds, until the answer is so. */
export async function eventually<T>(ask: () => Promise<T>, isSo: (answer: T) => boolean): Promise<T> {
  for (let looks = 0; looks < 200; looks += 1) {
    const answer = await ask();
    if (isSo(answer)) return answer;
    await pause(50);
  }
  throw new Error(`It did not become so: ${JSON.stringify(await ask())}`);
}

/** The resource at an address, once it is so. */
export const becomes = (href: string, isSo: (body: Body) => boolean): Promise<Body> =>
  eventually(async () => (await send(href)).body, isSo);
