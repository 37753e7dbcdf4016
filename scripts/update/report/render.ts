import { isBreaking, type Update } from '../model.js';
import { type Section, sectionsOf } from './sections.js';

export const FORMATS = ['text', 'markdown', 'json'] as const;
export type Format = (typeof FORMATS)[number];

/** The report of an update as text, as Markdown, or as JSON. */
export function render(update: Update, format: Format): string {
  if (format === 'json') return `${JSON.stringify({ breaking: isBreaking(update), ...update }, null, 2)}\n`;
  const render = format === 'markdown' ? markdown : text;
  return `${sectionsOf(update).map(render).join('\n\n')}\n`;
}

function markdown({ title, text, items }: Section, index: number): string {
  const list = items.map((item) => `- ${item}`).join('\n');
  return [`${index === 0 ? '#' : '##'} ${title}`, text, list].filter((part) => part !== '').join('\n\n');
}

function text({ title, text, items }: Section): string {
  return [title, `  ${text}`, ...items.map((item) => `  - ${item.replaceAll('`', '')}`)].join('\n');
}
