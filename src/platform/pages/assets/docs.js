const element = document.getElementById('swagger-ui');
const LISTENERS_TAG = 'client-side listeners';

const isListener = (operation) => operation?.['x-tmf-listener'] === true;

/** Moves the listener operations, which subscribers implement, into a section of their own at the end. */
function withListenersLast(contract) {
  const moved = structuredClone(contract);
  const operations = Object.values(moved.paths ?? {}).flatMap(Object.values);
  const listenerOperations = operations.filter(isListener);
  if (listenerOperations.length === 0) return contract;
  for (const operation of listenerOperations) operation.tags = [LISTENERS_TAG];
  const used = new Set(operations.flatMap((operation) => operation?.tags ?? []));
  moved.tags = [
    ...(moved.tags ?? []).filter((tag) => used.has(tag.name)),
    {
      name: LISTENERS_TAG,
      description: 'Operations that this server calls on subscribers; it does not offer them',
    },
  ];
  return moved;
}

const { client, issuer, scopes = '' } = element.dataset;
const wantedScopes = scopes.split(' ').filter(Boolean);

/** Maximum time for which the page waits for the provider. */
const MAX_WAIT_MS = 5000;

/** The endpoints of the OpenID provider, if users can sign in there. */
async function findProvider() {
  if (!client) return undefined;
  const url = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
  const response = await fetch(url, { signal: AbortSignal.timeout(MAX_WAIT_MS) }).catch(() => undefined);
  return response?.ok ? response.json() : undefined;
}

const provider = await findProvider();

/**
 * Replaces the provider by its one flow that pages can use, with the scopes of this API. Swagger UI would offer every flow, with
 * the scopes of the provider alone.
 */
function withSignIn(contract) {
  if (!provider || !contract.components?.securitySchemes?.oidc) return contract;
  const changed = structuredClone(contract);
  const operations = Object.values(changed.paths ?? {}).flatMap(Object.values);
  const needed = operations.flatMap(({ security = [] }) => security.flatMap(({ oidc = [] }) => oidc));
  changed.components.securitySchemes.oidc = {
    type: 'oauth2',
    flows: {
      authorizationCode: {
        authorizationUrl: provider.authorization_endpoint,
        tokenUrl: provider.token_endpoint,
        scopes: Object.fromEntries([...wantedScopes, ...needed].map((scope) => [scope, ''])),
      },
    },
  };
  return changed;
}

const contractPlugin = {
  statePlugins: {
    spec: {
      wrapActions: {
        updateJsonSpec: (original) => (contract) => original(withSignIn(withListenersLast(contract))),
      },
      wrapSelectors: {
        allowTryItOutFor: (original) => (state, path, method) =>
          original(path, method) && !state.getIn(['json', 'paths', path, method, 'x-tmf-listener']),
      },
    },
    layout: {
      wrapSelectors: {
        isShown: (original) => (_state, key, byDefault) =>
          original(key, byDefault && !(key[0] === 'operations-tag' && key[1] === LISTENERS_TAG)),
      },
    },
  },
};

/** The code of all operations, by operation id and language; it is loaded when the first operation is opened. */
let snippets;
const loadSnippets = () => {
  snippets ??= fetch(element.dataset.snippets).then((response) => (response.ok ? response.json() : {}));
  return snippets;
};

const serverAddress = location.origin + element.dataset.root.slice(0, -1);

/** The language that was chosen last, for all operations. */
let chosenLanguage = 'curl';

/** Shows the code that calls an operation, above its responses. */
const snippetsPlugin = ({ React }) => {
  const { createElement, useEffect, useState } = React;

  function Snippets({ operationId }) {
    const [all, setAll] = useState({});
    const [language, setLanguage] = useState(chosenLanguage);
    useEffect(() => {
      loadSnippets().then(setAll, () => {});
    }, []);
    const own = all[operationId];
    if (!own) return null;
    const choose = (name) => {
      chosenLanguage = name;
      setLanguage(name);
    };
    const tab = (name) =>
      createElement(
        'button',
        { key: name, type: 'button', 'aria-pressed': name === language, onClick: () => choose(name) },
        name,
      );
    return createElement(
      'section',
      { className: 'snippets', 'aria-label': 'Code' },
      createElement('div', { className: 'snippet-languages' }, Object.keys(own).map(tab)),
      createElement('pre', { tabIndex: 0 }, own[language].replaceAll('{server}', serverAddress)),
    );
  }

  const withSnippets = (Original) => (props) => {
    const { path, method, specSelectors } = props;
    const operationId = specSelectors.specJson().getIn(['paths', path, method, 'operationId']);
    return createElement(
      'div',
      null,
      createElement(Snippets, { operationId }),
      createElement(Original, props),
    );
  };
  return { wrapComponents: { responses: withSnippets } };
};

function followColourScheme() {
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const apply = () => document.documentElement.classList.toggle('dark-mode', dark.matches);
  dark.addEventListener('change', apply);
  apply();
}

followColourScheme();
const ui = window.SwaggerUIBundle({
  domNode: element,
  url: element.dataset.contract,
  deepLinking: true,
  docExpansion: 'list',
  defaultModelsExpandDepth: 0,
  displayRequestDuration: true,
  validatorUrl: null,
  oauth2RedirectUrl: location.origin + element.dataset.redirect,
  plugins: [() => contractPlugin, snippetsPlugin],
});

if (provider)
  ui.initOAuth({ clientId: client, scopes: wantedScopes, usePkceWithAuthorizationCodeGrant: true });
