import { badRequest } from '../../errors.js';
import type { Query } from '../../values/query.js';
import type { Page, Total } from '../collection.js';
import { type PageItems, wholeFrom } from '../documents/rows.js';
import type { ResourceLayout } from '../schema/layout.js';
import { countAll, countsAtMost } from '../transaction/resource-counts.js';
import type { Session } from '../transaction/session.js';
import { chooseReadPlan } from './access-path.js';
import { Candidates } from './candidates.js';
import { IndexedPage } from './indexed-page.js';
import { type OrderColumn, orderColumns } from './order.js';
import type { InTurn } from './read-documents.js';
import { Scan } from './scan.js';
import { usableLayout } from './usable-layout.js';

/**
 * Returns a page of documents. Uses indexes as far as possible, and reads the remaining candidates when the
 * indexes are not enough.
 */
export async function findDocuments<Item>(
  session: Session,
  fullLayout: ResourceLayout,
  query: Query,
  scope: string,
  items: PageItems<Item>,
): Promise<Page<Item>> {
  const layout = await usableLayout(session.reader, fullLayout, query);
  const columns = query.limit === 0 ? [] : orderColumns(layout, query.sort);
  const { countLimit, dialect } = session.database;
  const list = { where: query.where, scope, isSorted: isByColumn(columns), countLimit };
  const inTurn: InTurn = (work) => session.inTurn(query, work);
  const plan = await inTurn(() => chooseReadPlan(session.reader, layout, list));
  const candidates = new Candidates(session.reader, layout, query.where, scope, plan);
  const source = { db: session.reader, dialect, layout, candidates, inTurn };
  if (candidates.residual !== undefined || columns === undefined) {
    await inTurn(() => refuseLargeScan(session, layout, candidates));
    return new Scan(source, query, items).page();
  }
  const isCountAlone = query.limit === 0;
  const reader = new IndexedPage(source, columns, items);
  const all = candidates.isEverything ? await countAll(session, layout) : undefined;
  const page = isCountAlone ? { items: [] } : await inTurn(() => reader.read(query, all));
  const total =
    all === undefined
      ? await inTurn(() => totalOf(session, layout, candidates, query, page))
      : exactTotal(all);
  return { ...page, ...total };
}

/** Like `findDocuments`, with externalized values. */
export function findWhole(
  session: Session,
  layout: ResourceLayout,
  query: Query,
  scope: string,
): Promise<Page> {
  return findDocuments(session, layout, query, scope, {
    isWhole: true,
    from: (rows) => wholeFrom(session.reader, layout, rows),
  });
}

const isByColumn = (columns: readonly OrderColumn[] | undefined) =>
  columns?.[0] !== undefined && columns[0].column !== 'id';

async function totalOf(
  session: Session,
  layout: ResourceLayout,
  candidates: Candidates,
  { offset, limit, after }: Query,
  { items, next }: Omit<Page<unknown>, keyof Total>,
): Promise<Total> {
  const isEnd = limit > 0 && !after && !next && (items.length > 0 || offset === 0);
  const readSoFar = offset + items.length + (next ? 1 : 0);
  if (isEnd) return exactTotal(readSoFar);
  const { countLimit } = session.database;
  const isSmall = await countsAtMost(session, layout, countLimit);
  const counted = await candidates.count(isSmall ? Number.POSITIVE_INFINITY : countLimit);
  if (counted.isTotalExact || items.length === 0) return counted;
  return { total: Math.max(counted.total, readSoFar), isTotalExact: false };
}

const exactTotal = (total: number): Total => ({ total, isTotalExact: true });

async function refuseLargeScan(
  session: Session,
  layout: ResourceLayout,
  candidates: Candidates,
): Promise<void> {
  const { scanLimit } = session.database;
  if (scanLimit === Number.POSITIVE_INFINITY) return;
  const count = candidates.isEverything
    ? await countAll(session, layout)
    : await candidates.countUpTo(scanLimit);
  if (count <= scanLimit) return;
  throw badRequest(
    'scanLimit',
    'The query would have to read too many resources',
    `No index serves it, and more than ${scanLimit} resources would have to be read (setting SCAN_LIMIT). ${indexedPaths(layout)}`,
  );
}

function indexedPaths({ columns, references }: ResourceLayout): string {
  const attributes = [
    'id',
    ...columns.flatMap(({ attribute, derive }) => (derive ? [] : [attribute])),
  ].toSorted();
  const paths = references.map(({ path }) => path.join('.')).toSorted();
  const equality = paths.length > 0 ? `; indexed for equality: ${paths.join(', ')}` : '';
  return `Indexed for comparison and sorting: ${attributes.join(', ')}${equality}`;
}
