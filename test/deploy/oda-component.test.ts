import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { parse, parseAllDocuments } from 'yaml';
import { HELM, RELEASE, renderChart, valueFiles } from '../../scripts/chart/helm.js';
import { parseContractName } from '../../scripts/lib/contract-name.js';
import { hasGoTool } from '../../scripts/lib/go-tool.js';
import { listedContracts } from '../../scripts/lib/listed-contracts.js';
import { projectAt } from '../../scripts/lib/project.js';
import { fromRoot } from '../../src/root.js';
import { send } from '../support/http.js';
import { describeUnless } from '../support/missing.js';
import { forEachServer } from '../support/server.js';

// biome-ignore lint/suspicious/noExplicitAny: manifests are reached into
type Manifest = any;

const project = projectAt(fromRoot());
const [selection = '', everything = ''] = valueFiles(project);
const NAME = `${RELEASE.name}-tmf-open-api-server`;
const LABEL = 'oda.tmforum.org/componentName';
/** RFC 1123: the Canvas makes resources of these names. */
const RESOURCE_NAME = /^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$/;

async function render(file: string, set: readonly string[] = []): Promise<Manifest[]> {
  const documents = parseAllDocuments(await renderChart(project, [file], set));
  return documents.map((document) => document.toJS()).filter((manifest) => manifest !== null);
}

const componentOf = (manifests: readonly Manifest[]) => manifests.find(({ kind }) => kind === 'Component');

/** The rules of the public definition of `Component`, and those of TM Forum's contracts. */
describeUnless(
  hasGoTool(HELM) ? undefined : 'helm (npm run chart -- --tools builds it)',
  'the ODA component',
  () => {
    let manifests: Manifest[];
    let component: Manifest;

    before(async () => {
      manifests = await render(everything);
      component = componentOf(manifests);
    });

    it('is a Component of version 1', () => {
      expect(component).to.include({ apiVersion: 'oda.tmforum.org/v1', kind: 'Component' });
      expect(component.metadata).to.deep.include({ name: NAME, namespace: RELEASE.namespace });
      const { version } = JSON.parse(readFileSync(fromRoot('package.json'), 'utf8'));
      expect(component.spec.componentMetadata).to.include({ name: 'tmfopenapiserver', version });
    });

    it('labels every resource, pods included, with its name', async () => {
      for (const file of valueFiles(project)) {
        const all = await render(file);
        const pods = all.flatMap(({ spec }) => spec?.template?.metadata ?? []);
        const labelled = [...all.map(({ metadata }) => metadata), ...pods];
        expect(labelled).to.have.length.greaterThan(5);
        for (const { labels, name } of labelled) expect(labels, name).to.have.property(LABEL, NAME);
      }
    });

    it('has the three functions and the notifications, each with all its lists', () => {
      const { spec } = component;
      for (const name of ['coreFunction', 'managementFunction', 'securityFunction'])
        for (const list of ['exposedAPIs', 'dependentAPIs']) expect(spec[name][list], name).to.be.an('array');
      expect(spec.eventNotification.publishedEvents).to.be.an('array');
      expect(spec.eventNotification.subscribedEvents).to.be.an('array');
      expect(spec.securityFunction.canvasSystemRole).to.equal('Admin');
      expect(spec.securityFunction.componentRole).to.deep.equal([
        { name: 'customer', description: 'Sees own appointments' },
      ]);
      expect(spec.managementFunction.exposedAPIs[0]).to.include({ apiType: 'prometheus', path: '/metrics' });
      expect(spec.coreFunction.dependentAPIs).to.deep.equal([
        {
          id: 'TMF669',
          name: 'partyrolemanagement',
          apiType: 'openapi',
          specification: [{ url: 'https://example.com/TMF669.json' }],
        },
      ]);
    });

    it('names what it exposes by names of resources, each once', () => {
      const { coreFunction, managementFunction, eventNotification } = component.spec;
      const names = [...coreFunction.exposedAPIs, ...managementFunction.exposedAPIs].map(({ name }) => name);
      for (const name of names) expect(name).to.match(RESOURCE_NAME);
      expect(new Set(names).size).to.equal(names.length);
      for (const { name } of eventNotification.publishedEvents) expect(name).to.match(RESOURCE_NAME);
    });

    it('exposes each API with the number, version and resources of its contract', () => {
      const exposed: Manifest[] = component.spec.coreFunction.exposedAPIs;
      const contracts = listedContracts(project);
      expect(exposed.map(({ id }) => id)).to.deep.equal(
        contracts.map((name) => parseContractName(name).number),
      );
      exposed.forEach((api, index) => {
        const contract = parse(readFileSync(fromRoot('specs', `${contracts[index]}.yaml`), 'utf8'));
        expect(api.specification, api.id).to.have.length(1);
        expect(api.specification[0].version, api.id).to.equal(`v${contract.info.version}`);
        const resources = new Set(Object.keys(contract.paths).map((path) => path.split('/')[1]));
        for (const resource of api.resources) expect(resources, api.id).to.include(resource);
        const isOurs = !api.id.startsWith('TMF');
        expect(api.apiSDO, api.id).to.equal(isOurs ? undefined : 'TM Forum');
      });
    });

    it('is implemented by Services of the chart, at their ports', () => {
      const { coreFunction, managementFunction, eventNotification } = component.spec;
      const ports = new Map(
        manifests
          .filter(({ kind }) => kind === 'Service')
          .map(({ metadata, spec }) => [metadata.name, spec.ports.map(({ port }: Manifest) => port)]),
      );
      for (const { implementation, port, name } of [
        ...coreFunction.exposedAPIs,
        ...managementFunction.exposedAPIs,
        ...eventNotification.publishedEvents,
      ])
        expect(ports.get(implementation), name).to.include(port);
    });

    it('can expose some APIs, by the files that TM Forum publishes', async () => {
      const { coreFunction, managementFunction } = componentOf(await render(selection)).spec;
      expect(coreFunction.exposedAPIs.map(({ id }: Manifest) => id)).to.deep.equal(['TMF646', 'WCAL']);
      const sources: Manifest[] = JSON.parse(readFileSync(fromRoot('specs', 'sources.json'), 'utf8'));
      const { url } = sources.find(({ contract }) => contract.startsWith('TMF646-'));
      expect(coreFunction.exposedAPIs[0].specification[0].url).to.equal(url);
      expect(coreFunction.dependentAPIs).to.deep.equal([]);
      expect(managementFunction.exposedAPIs).to.deep.equal([]);
    });

    forEachServer(
      (server) => {
        const atServer = (url: string) => new URL(new URL(url).pathname, server.url).href;

        it('exposes paths that the server has: specifications, documentation, hubs', async () => {
          const { coreFunction, eventNotification } = component.spec;
          for (const { specification, path, developerUI, name } of coreFunction.exposedAPIs) {
            const [{ url, version }] = specification;
            const contract = await send(atServer(url));
            expect(contract.status, name).to.equal(200);
            expect(`v${contract.body.info.version}`, name).to.equal(version);
            expect(contract.body.servers[0].url, name).to.include(path);
            expect((await fetch(server.url + developerUI)).status, name).to.equal(200);
          }
          for (const { hub, name } of eventNotification.publishedEvents)
            expect((await send(server.url + hub)).status, name).to.equal(200);
        });
      },
      { BASE_PATH: `/${NAME}` },
    );
  },
);
