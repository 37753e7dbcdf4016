const element = document.getElementById('swagger-ui');
const listeners = 'client-side listeners';

const isListener = (operation) => operation?.['x-tmf-listener'] === true;

/** The listener operations are the subscriber's to offer: they go into a section of their own, at the end. */
function withListenersLast(contract) {
  const moved = structuredClone(contract);
  const operations = Object.values(moved.paths ?? {}).flatMap(Object.values);
  const theirs = operations.filter(isListener);
  if (theirs.length === 0) return contract;
  for (const operation of theirs) operation.tags = [listeners];
  const used = new Set(operations.flatMap((operation) => operation?.tags ?? []));
  moved.tags = [
    ...(moved.tags ?? []).filter((tag) => used.has(tag.name)),
    { name: listeners, description: 'What this server calls on a subscriber; not offered here' },
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
        isShown: (original) => (_state, thing, byDefault) =>
          original(thing, byDefault && !(thing[0] === 'operations-tag' && thing[1] === listeners)),
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
