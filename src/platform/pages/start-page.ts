import type { ApiPage, ResourcePage } from './api-page.js';
import type { AssetUrl } from './assets.js';
import type { Counts } from './counts.js';
import { html, type Markup } from './html.js';
import { layout, productName } from './layout.js';
import { liveView } from './live-view.js';
import { type SignIn, signInButton, signInScripts } from './sign-in.js';

interface StartPage {
  apis: readonly ApiPage[];
  counts: Counts;
  version: string;
  /** The beginning of the paths of all links. */
  basePath: string;
  /** The path of the event stream, if there is one. */
  events?: string | undefined;
  /** Where users sign in, if they can. */
  signIn?: SignIn | undefined;
  url: AssetUrl;
}

/** With more APIs than this, the page has a filter. */
const MAX_APIS_WITHOUT_FILTER = 12;

/** The page at `/`: the APIs of this server, their resource counts and the state of the server. */
export function startPage({ apis, counts, version, basePath, events, signIn, url }: StartPage): Markup {
  const sorted = apis.toSorted((one, other) => one.number.localeCompare(other.number, 'en'));
  const assetNames = events === undefined ? (['start'] as const) : (['start', 'live'] as const);
  return layout(url, {
    title: productName,
    styles: assetNames.map((name) => url(`${name}.css`)),
    scripts: [
      ...(signIn ? signInScripts(url) : []),
      ...assetNames.map((name) => html`<script type="module" src="${url(`${name}.js`)}"></script>\n`),
    ],
    body: html`<header class="masthead">
<div class="bar">
<img src="${url('icon.svg')}" alt="" width="40" height="40">
<div class="name"><h1>${productName}</h1>
<p>Version ${version} · ${summary(apis)}</p></div>
<nav aria-label="State of the server">${probe(`${basePath}/health`, 'Health')}${probe(`${basePath}/ready`, 'Ready')}${signIn ? signInButton(signIn, basePath) : []}</nav>
</div>
</header>
<main id="main" tabindex="-1">
${events === undefined ? [] : liveView(events)}
${apis.length > MAX_APIS_WITHOUT_FILTER ? filter : []}
<div class="cards">
${sorted.map((api) => card(api, counts, basePath))}
</div>
</main>
<footer class="colophon"><p role="status" id="liveness" data-counts="${basePath}/counts"></p></footer>`,
  });
}

function summary(apis: readonly ApiPage[]): string {
  const resources = apis.reduce((sum, api) => sum + api.resources.length, 0);
  return `${plural(apis.length, 'API')}, ${plural(resources, 'resource')}`;
}

const plural = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`;

const probe = (path: string, label: string) =>
  html`<a class="probe" href="${path}" data-probe="${path}">${label}<span class="state" data-state></span></a>`;

/** Hidden until its script has started. */
const filter = html`<search class="filter" id="filter" hidden>
<label for="filter-text">Filter</label>
<input id="filter-text" type="search" placeholder="name, number or resource" autocomplete="off" spellcheck="false">
<output for="filter-text" id="filter-result"></output>
</search>`;

function card(api: ApiPage, counts: Counts, root: string): Markup {
  const suffix = html`<span class="visually-hidden"> of ${api.title}</span>`;
  return html`<article class="card" aria-labelledby="api-${api.folder}">
<p class="number">${api.number}<span class="version">v${api.version}</span></p>
<h2 id="api-${api.folder}">${api.title}</h2>
<a class="entry" href="${api.basePath}/"><span class="visually-hidden">Entry point </span>${api.basePath}/</a>
<ul class="resources">
${api.resources.map((resource) => row(resource, counts[resource.path]))}</ul>
<p class="links"><a href="${root}/docs/${api.folder}/">Documentation${suffix}</a>
<a href="${api.basePath}/openapi.json">openapi.json${suffix}</a></p>
</article>
`;
}

function row(
  { name, path, isListable: listable, operations }: ResourcePage,
  count: number | undefined,
): Markup {
  return html`<li>
<span class="what">${listable ? html`<a href="${path}">${name}</a>` : html`<span>${name}</span>`}
<small>${operations.join(', ')}</small></span>
<data class="count" value="${count ?? ''}" data-count="${path}">${count?.toLocaleString('en') ?? '–'}</data>
</li>
`;
}
