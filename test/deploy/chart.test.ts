import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect } from 'chai';
import { parse, parseAllDocuments } from 'yaml';
import { apisFile, apisText, componentApis } from '../../scripts/chart/component-apis.js';
import { HELM, lintChart, renderChart, valueFiles } from '../../scripts/chart/helm.js';
import { hasSchemas, KUBECONFORM, KUBERNETES_VERSIONS, validate } from '../../scripts/chart/kubeconform.js';
import { hasGoTool } from '../../scripts/lib/go-tool.js';
import { projectAt } from '../../scripts/lib/project.js';
import { readConfig } from '../../src/config.js';
import { fromRoot } from '../../src/root.js';
import { SETTINGS } from '../../src/settings.js';
import { describeUnless } from '../support/missing.js';

// biome-ignore lint/suspicious/noExplicitAny: manifests are reached into
type Manifest = any;

const project = projectAt(fromRoot());
const CHART = fromRoot('deploy', 'helm', 'tmf-open-api-server');
const read = (name: string) => parse(readFileSync(join(CHART, name), 'utf8'));
const schema = read('values.schema.json').properties;
const [component = '', everything = '', minimal = ''] = valueFiles(project);

/** Settings that the chart decides itself. */
const OWN_SETTINGS = ['HOST', 'PORT', 'METRICS_PORT', 'METRICS_HOST', 'POLICY'];

async function render(files: readonly string[], set: readonly string[] = []): Promise<Manifest[]> {
  const documents = parseAllDocuments(await renderChart(project, files, set));
  return documents.map((document) => document.toJS()).filter((manifest) => manifest !== null);
}

const ofKind = (manifests: readonly Manifest[], kind: string) =>
  manifests.filter((manifest) => manifest.kind === kind);

/** Whether a selector's labels are all there. */
const selects = (selector: Record<string, string>, labels: Record<string, string>) =>
  Object.entries(selector).every(([name, value]) => labels[name] === value);

describe('the Helm chart', function () {
  this.timeout(60_000);

  it('has the version of the package', () => {
    const { version } = JSON.parse(readFileSync(fromRoot('package.json'), 'utf8'));
    expect(read('Chart.yaml')).to.include({ version, appVersion: version });
  });

  it('lists the APIs as npm run chart does', async () => {
    expect(readFileSync(apisFile(project), 'utf8')).to.equal(apisText(await componentApis(project)));
  });

  it('knows every setting: as a value, as a secret, or as its own', () => {
    const { settings, secrets } = schema;
    const secret = Object.keys(SETTINGS).filter((name) => SETTINGS[name as keyof typeof SETTINGS].isSecret);
    expect(Object.keys(secrets.properties).sort()).to.deep.equal(secret.sort());
    const known = [...Object.keys(settings.properties), ...secret, ...OWN_SETTINGS];
    expect(known.sort()).to.deep.equal(Object.keys(SETTINGS).sort());
  });

  it('has a schema for each value', () => {
    const { global, ...values } = schema;
    expect(global).to.be.an('object');
    expect(Object.keys(values).sort()).to.deep.equal(Object.keys(read('values.yaml')).sort());
  });

  const missing = hasGoTool(HELM) ? undefined : 'helm (npm run chart -- --tools builds it)';
  describeUnless(missing, 'rendered by helm', () => {
    for (const file of valueFiles(project))
      it(`passes its lint: ${basename(file)}`, async () => {
        await lintChart(project, [file]);
      });

    for (const [what, set, says] of [
      ['no AUTH', ['settings.AUTH=null'], /AUTH/],
      ['no database', ['secrets.DATABASE_URL=null'], /DATABASE_URL/],
      ['an unknown setting', ['settings.PAGE_SIZES=7'], /PAGE_SIZES/],
      ['a secret as plain text', ['settings.HUB_SECRET=x'], /HUB_SECRET/],
      ['an unknown value', ['replicas=7'], /replicas/],
      ['an Ingress without a host', ['ingress.enabled=true'], /hosts/],
    ] as const)
      it(`refuses ${what}, by name`, async () => {
        const error = await render([minimal], set).catch(({ message }: Error) => message);
        expect(error).to.match(says);
      });

    it('has no more than it needs by default', async () => {
      const kinds = (await render([minimal])).map(({ kind }) => kind);
      expect(kinds.sort()).to.deep.equal(
        ['Deployment', 'PodDisruptionBudget', 'Service', 'Service', 'ServiceAccount'].sort(),
      );
    });

    it('has everything when asked for', async () => {
      const kinds = (await render([everything])).map(({ kind }) => kind);
      expect(kinds).to.include.members([
        ...[
          'Component',
          'ConfigMap',
          'HorizontalPodAutoscaler',
          'Ingress',
          'NetworkPolicy',
          'ServiceMonitor',
        ],
      ]);
    });

    for (const file of valueFiles(project))
      it(`gives the server settings that it accepts: ${basename(file)}`, async () => {
        const [{ spec }] = ofKind(await render([file]), 'Deployment');
        const [{ env }] = spec.template.spec.containers;
        const secrets: Record<string, string> = {
          DATABASE_URL: 'postgres://tmf:secret@database/tmf',
          SECRET_KEY: 'k'.repeat(44),
          HUB_SECRET: `whsec_${Buffer.alloc(32).toString('base64')}`,
        };
        const own = new Set(Object.keys(SETTINGS));
        const environment = Object.fromEntries(
          env
            .filter(({ name }: Manifest) => own.has(name))
            .map(({ name, value }: Manifest) => [name, value ?? secrets[name]]),
        );
        expect(readConfig(environment)).to.include({ host: '0.0.0.0', port: 8080, seed: 'none' });
      });

    it('refers to secrets, and holds none', async () => {
      const [{ spec }] = ofKind(await render([everything]), 'Deployment');
      const [{ env }] = spec.template.spec.containers;
      const from = env.filter(({ valueFrom }: Manifest) => valueFrom !== undefined);
      expect(from.map(({ name, valueFrom }: Manifest) => [name, valueFrom.secretKeyRef])).to.deep.equal([
        ['DATABASE_URL', { name: 'tmf-database', key: 'uri' }],
        ['HUB_SECRET', { name: 'tmf', key: 'HUB_SECRET' }],
        ['SECRET_KEY', { name: 'tmf', key: 'secret-key' }],
      ]);
    });

    it('starts pods before it ends others, and waits for what the server asks', async () => {
      const [{ spec }] = ofKind(await render([minimal]), 'Deployment');
      expect(spec.replicas).to.equal(2);
      expect(spec.strategy.rollingUpdate).to.deep.equal({ maxUnavailable: 0, maxSurge: 1 });
      const { containers, terminationGracePeriodSeconds } = spec.template.spec;
      const [{ startupProbe, readinessProbe, livenessProbe, lifecycle }] = containers;
      expect(startupProbe.httpGet.path).to.equal('/health');
      expect(readinessProbe.httpGet.path).to.equal('/ready');
      expect(livenessProbe.httpGet.path).to.equal('/health');
      // docs/operation.md: the server needs at most 20 s.
      expect(terminationGracePeriodSeconds - lifecycle.preStop.sleep.seconds).to.be.at.least(20);
    });

    it('leaves the number of pods to the autoscaler', async () => {
      const [{ spec }] = ofKind(await render([everything]), 'Deployment');
      expect(spec).to.not.have.property('replicas');
    });

    it('gives pods no rights', async () => {
      for (const file of valueFiles(project)) {
        const [{ spec }] = ofKind(await render([file]), 'Deployment');
        const pod = spec.template.spec;
        expect(pod.securityContext).to.deep.include({
          runAsNonRoot: true,
          seccompProfile: { type: 'RuntimeDefault' },
        });
        expect(pod.automountServiceAccountToken).to.equal(false);
        for (const { securityContext } of pod.containers)
          expect(securityContext).to.deep.equal({
            allowPrivilegeEscalation: false,
            readOnlyRootFilesystem: true,
            capabilities: { drop: ['ALL'] },
          });
      }
    });

    it('selects its own pods, and its metrics by a Service of their own', async () => {
      const manifests = await render([everything]);
      const [deployment] = ofKind(manifests, 'Deployment');
      const pod = deployment.spec.template.metadata.labels;
      const [monitor] = ofKind(manifests, 'ServiceMonitor');
      const services = ofKind(manifests, 'Service');
      const selectors = [
        deployment.spec.selector.matchLabels,
        ofKind(manifests, 'PodDisruptionBudget')[0].spec.selector.matchLabels,
        ofKind(manifests, 'NetworkPolicy')[0].spec.podSelector.matchLabels,
        ...services.map(({ spec }) => spec.selector),
      ];
      for (const selector of selectors) expect(selects(selector, pod)).to.equal(true);
      const monitored = services.filter(({ metadata }) =>
        selects(monitor.spec.selector.matchLabels, metadata.labels),
      );
      expect(monitored.flatMap(({ spec }) => spec.ports.map(({ port }: Manifest) => port))).to.deep.equal([
        9464,
      ]);
      const [{ spec }] = ofKind(manifests, 'Ingress');
      const [path] = spec.rules[0].http.paths;
      const served = services.find(({ metadata }) => metadata.name === path.backend.service.name);
      expect(served.spec.ports.map(({ name }: Manifest) => name)).to.deep.equal(['http']);
    });

    it('replaces the pods when the policy changes', async () => {
      const checksum = async (policy: string) => {
        const [{ spec }] = ofKind(await render([everything], [`policy=${policy}`]), 'Deployment');
        return spec.template.metadata.annotations['checksum/policy'];
      };
      expect(await checksum('roles: {}')).to.not.equal(await checksum('roles:  {}'));
    });

    it('answers to the names of its Service, its Ingress and the settings', async () => {
      const [{ spec }] = ofKind(await render([everything]), 'Deployment');
      const { value } = spec.template.spec.containers[0].env.find(
        ({ name }: Manifest) => name === 'ALLOWED_HOSTS',
      );
      expect(value.split(',')).to.include.members([
        'tmf-tmf-open-api-server',
        'tmf-tmf-open-api-server.components.svc',
        'api.example.com',
        'gateway.example.com',
      ]);
    });

    const incomplete = hasGoTool(KUBECONFORM) && hasSchemas() ? undefined : 'kubeconform (npm run chart)';
    describeUnless(incomplete, 'and validated against the schemas of Kubernetes', () => {
      for (const version of KUBERNETES_VERSIONS)
        for (const file of [component, everything, minimal])
          it(`${version}: ${basename(file)}`, async () => {
            const manifests = await renderChart(project, [file]);
            const { valid, errors } = await validate(manifests, version);
            expect(errors).to.deep.equal([]);
            expect(valid).to.be.at.least(4);
          });

      it('which refuse what they do not know', async () => {
        const manifests = await renderChart(project, [minimal]);
        const wrong = manifests
          .replace('maxSurge', 'maxSurges')
          .replace('containerPort: 8080', 'containerPort: http');
        const { errors } = await validate(wrong, '1.37.0');
        expect(errors.join())
          .to.match(/Deployment.*maxSurges/)
          .and.match(/containerPort/);
      });
    });
  });
});
