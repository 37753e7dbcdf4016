import type { JsonObject } from '../../values/json.js';
import { objectsIn } from '../read-values.js';
import type { Behaviours, ChangeContext } from '../types.js';
import type { VersionView } from '../views/version-view.js';
import { behaviours } from './behaviours.js';
import { withConsumption } from './consumption.js';

/** Attributes that select when a report is sent, and that it shows with its amounts when it is read. All else that is sent stays. */
const SELECTED = ['bucket', 'product', 'logicalResource'];

/**
 * A report, which version 5 has as a resource, is the answer to a query whose criteria are the report. Its form is that of the
 * reports within queries, so that the view of these converts it in both directions.
 */
export const reports = (viewOf: (resource: string) => VersionView): Behaviours => {
  const query = viewOf('queryUsageConsumption');
  return {
    usageConsumptionReport: {
      ...behaviours.queryUsageConsumption,
      beforeSave: async (report: JsonObject, change: ChangeContext) => {
        const answered = await withConsumption(query.toStored({ searchCriteria: report }), change);
        const [answer = {}] = objectsIn(query.toView(answered).usageConsumption);
        const { id: _, href: __, ...result } = answer;
        const shown = Object.entries(result).filter(([name]) => SELECTED.includes(name));
        return { ...result, ...report, ...Object.fromEntries(shown) };
      },
    },
  };
};
