import { expect } from 'chai';
import { summaryOf, words } from '../../scripts/lib/summary.js';

const SUMMARIES: [operationId: string, summary: string][] = [
  ['listAppointment', 'List appointments'],
  ['listUsageSpecification', 'List usage specifications'],
  ['listParty', 'List parties'],
  ['listHoliday', 'List holidays'],
  ['listAddress', 'List addresses'],
  ['listBatch', 'List batches'],
  ['listBox', 'List boxes'],
  ['listServiceStatus', 'List service status'],
  ['createAppointment', 'Create an appointment'],
  ['createImportJob', 'Create an import job'],
  ['createBillingAccount', 'Create a billing account'],
  ['createUsage', 'Create a usage'],
  ['createUser', 'Create a user'],
  ['createUnit', 'Create a unit'],
  ['createUniverse', 'Create a universe'],
  ['createUtility', 'Create a utility'],
  ['createUnderlay', 'Create an underlay'],
  ['createUninstallation', 'Create an uninstallation'],
  ['createUpgrade', 'Create an upgrade'],
  ['createOneTimeCode', 'Create a one time code'],
  ['createEuropeanPermit', 'Create a european permit'],
  ['retrieveQueryUsageConsumption', 'Retrieve a query usage consumption by id'],
  ['patchAgreement', 'Change an agreement'],
  ['deletePartyInteraction', 'Delete a party interaction'],
  ['registerListener', 'Subscribe to events'],
  ['unregisterListener', 'Unsubscribe from events'],
  ['listenToAppointmentCreateEvent', 'Receive an appointment create event'],
  ['listenToSearchTimeSlotStateChangeEvent', 'Receive a search time slot state change event'],
  // Verbs that only begin like one of ours.
  ['listenIn', 'Listen in'],
  ['createdReport', 'Created report'],
  ['patchworkOf', 'Patchwork of'],
  ['list', 'List'],
  ['topUp', 'Top up'],
  ['checkIPAddress', 'Check ip address'],
];

describe('summaryOf', () => {
  for (const [operationId, summary] of SUMMARIES)
    it(`${operationId}: ${summary}`, () => expect(summaryOf(operationId)).to.equal(summary));
});

describe('words', () => {
  const cases: [name: string, text: string][] = [
    ['QueryUsageConsumption', 'query usage consumption'],
    ['lamp', 'lamp'],
    ['URLList', 'url list'],
    ['MSISDNRange', 'msisdn range'],
    ['oauth2Token', 'oauth2 token'],
    ['APartyA', 'a party a'],
  ];
  for (const [name, text] of cases) it(`${name}: ${text}`, () => expect(words(name)).to.equal(text));
});
