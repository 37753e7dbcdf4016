import type { AssetUrl } from './assets.js';
import { html, type Markup } from './html.js';

/** The name of the product on the pages. */
export const productName = 'TM Forum Open API server';

interface Page {
  title: string;
  styles: readonly string[];
  scripts: readonly Markup[];
  body: Markup;
}

/** The layout of all pages. */
export function layout(url: AssetUrl, page: Page): Markup {
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>${page.title}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<link rel="icon" type="image/svg+xml" href="${url('icon.svg')}">
${[url('base.css'), ...page.styles].map((style) => html`<link rel="stylesheet" href="${style}">\n`)}${page.scripts}
</head>
<body>
<a class="skip" href="#main">Skip to the content</a>
${page.body}
</body>
</html>
`;
}
