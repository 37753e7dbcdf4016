import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ownRoot } from '../../lib/project.js';
import { Markup, markup } from './markup.js';
import type { Verdict } from './verdict.js';

/** Path of the style sheet in the sources: the compiler does not copy it. */
const STYLE_SHEET = join(ownRoot(), 'scripts', 'conformance', 'report', 'report.css');

/** The style sheet as markup; it contains no `<`. */
const styles = () => new Markup(readFileSync(STYLE_SHEET, 'utf8'));

/** Returns a self-contained page. Its content security policy blocks code from responses. */
export function page(title: string, body: Markup): string {
  return markup`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>
${styles()}</style>
</head>
<body>
${body}
</body>
</html>
`.text;
}

export const badge = (verdict: Verdict) =>
  markup`<strong class="badge ${verdict}">${verdict === 'passed' ? 'Passed' : 'Failed'}</strong>`;
