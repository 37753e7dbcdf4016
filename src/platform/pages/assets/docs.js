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

const listenersPlugin = {
  statePlugins: {
    spec: {
      wrapActions: {
        updateJsonSpec: (original) => (contract) => original(withListenersLast(contract)),
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

function followColourScheme() {
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const apply = () => document.documentElement.classList.toggle('dark-mode', dark.matches);
  dark.addEventListener('change', apply);
  apply();
}

followColourScheme();
window.SwaggerUIBundle({
  domNode: element,
  url: element.dataset.contract,
  deepLinking: true,
  docExpansion: 'list',
  defaultModelsExpandDepth: 0,
  displayRequestDuration: true,
  validatorUrl: null,
  plugins: [() => listenersPlugin],
});
