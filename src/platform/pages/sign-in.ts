import type { AssetUrl } from './assets.js';
import { html, type Markup } from './html.js';

/** The OpenID provider at which users sign in, and the client that the pages are there. */
export interface SignIn {
  readonly issuer: string;
  readonly clientId: string;
  /** Separated by spaces. */
  readonly scopes: string;
}

/** The path, without that of the server, of the page to which the provider returns from Swagger UI's window. */
export const REDIRECT_PATH = '/docs/oauth2-redirect.html';

export const redirectPage = (url: AssetUrl): Markup => html`<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>Signed in</title></head>
<body><script src="${url('oauth2-redirect.js')}"></script></body>
</html>
`;

/** The scripts of signing in, which come before those that need a token. */
export const signInScripts = (url: AssetUrl): Markup[] => [
  html`<script defer src="${url('oidc-client-ts.min.js')}"></script>\n`,
  html`<script type="module" src="${url('sign-in.js')}"></script>\n`,
];

/** The button on the start page. Hidden until its script has started. */
export const signInButton = ({ issuer, clientId, scopes }: SignIn, basePath: string): Markup =>
  html`<button type="button" class="sign-in" id="sign-in" data-issuer="${issuer}" data-client="${clientId}"
 data-scopes="${scopes}" data-home="${basePath}/" hidden>Sign in</button>`;
