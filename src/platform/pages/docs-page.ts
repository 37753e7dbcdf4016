import type { ApiPage } from './api-page.js';
import type { AssetUrl } from './assets.js';
import { html, type Markup } from './html.js';
import { layout, productName } from './layout.js';
import { REDIRECT_PATH, type SignIn } from './sign-in.js';

/** The page at `/docs/<folder>/`: Swagger UI for the contract of one API. */
export function docsPage(api: ApiPage, url: AssetUrl, root: string, signIn?: SignIn): Markup {
  const contract = `${api.basePath}/openapi.json`;
  return layout(url, {
    title: `${api.number} ${api.title} – ${productName}`,
    styles: [url('swagger-ui.css'), url('docs.css')],
    scripts: [
      html`<script defer src="${url('swagger-ui-bundle.js')}"></script>\n`,
      html`<script type="module" src="${url('docs.js')}"></script>`,
    ],
    body: html`<header class="masthead">
<div class="bar">
<a class="home" href="${root}/"><img src="${url('icon.svg')}" alt="" width="28" height="28">${productName}</a>
<h1>${api.number} ${api.title}</h1>
</div>
</header>
<main id="main" tabindex="-1">
${unraised(api)}
<div id="swagger-ui" data-contract="${contract}" data-client="${signIn?.clientId ?? ''}"
 data-issuer="${signIn?.issuer ?? ''}" data-scopes="${signIn?.scopes ?? ''}"
 data-redirect="${root}${REDIRECT_PATH}" data-root="${root}/" data-snippets="${root}/docs/${api.folder}/snippets">
<noscript><p class="noscript">This page needs JavaScript. The contract itself does not:
<a href="${contract}">${contract}</a></p></noscript>
</div>
</main>`,
  });
}

/** Names the events that subscribers would wait for in vain. */
function unraised({ unraisedEvents }: ApiPage): Markup | readonly never[] {
  if (unraisedEvents.length === 0) return [];
  return html`<p class="unraised" id="events-not-raised">Events of this contract that the server does not raise:
${unraisedEvents.join(', ')}.</p>`;
}
