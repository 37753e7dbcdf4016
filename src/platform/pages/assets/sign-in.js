const button = document.getElementById('sign-in');
const { issuer, client, scopes, home: path } = button.dataset;
const { UserManager, WebStorageStateStore } = window.oidc;
const home = location.origin + path;

const users = new UserManager({
  authority: issuer,
  client_id: client,
  redirect_uri: home,
  scope: scopes,
  userStore: new WebStorageStateStore({ store: sessionStorage }),
});

/** Completes what the provider's page has begun, and takes its answer out of the address. */
async function completeSignIn() {
  const parameters = new URLSearchParams(location.search);
  if (!parameters.has('state')) return;
  await users.signinCallback().catch((error) => {
    button.title = error.message;
  });
  history.replaceState(undefined, '', home);
}

async function showState() {
  const user = await users.getUser();
  button.textContent = user && !user.expired ? 'Sign out' : 'Sign in';
  button.hidden = false;
}

async function signInOrOut() {
  const user = await users.getUser();
  if (!user || user.expired) return users.signinRedirect();
  await users.removeUser();
  location.reload();
}

const ready = completeSignIn();

/** The headers of requests of the user who is signed in; undefined without one. */
window.authorizationHeaders = async () => {
  await ready;
  const user = await users.getUser();
  return user && !user.expired ? { Authorization: `Bearer ${user.access_token}` } : undefined;
};

button.addEventListener('click', signInOrOut);
ready.then(showState);
