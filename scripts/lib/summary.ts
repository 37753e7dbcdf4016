/** `QueryUsageConsumption` → `query usage consumption`. */
export const words = (name: string) =>
  name.replace(/([a-z0-9])([A-Z])|([A-Z])([A-Z][a-z])/g, '$1$3 $2$4').toLowerCase();

function plural(noun: string): string {
  if (/[^aeiou]y$/.test(noun)) return noun.replace(/y$/, 'ies');
  if (/(s|x|ch|sh)$/.test(noun)) return /[^s]s$/.test(noun) ? noun : `${noun}es`;
  return `${noun}s`;
}

const withArticle = (noun: string) => `${/^[aeio]|^un/.test(noun) ? 'an' : 'a'} ${noun}`;

const SENTENCES: [RegExp, (noun: string) => string][] = [
  [/^registerListener$/, () => 'Subscribe to events'],
  [/^unregisterListener$/, () => 'Unsubscribe from events'],
  [/^listenTo(.+)$/, (noun) => `Receive ${withArticle(noun)}`],
  [/^list(.+)$/, (noun) => `List ${plural(noun)}`],
  [/^create(.+)$/, (noun) => `Create ${withArticle(noun)}`],
  [/^retrieve(.+)$/, (noun) => `Retrieve ${withArticle(noun)} by id`],
  [/^patch(.+)$/, (noun) => `Change ${withArticle(noun)}`],
  [/^delete(.+)$/, (noun) => `Delete ${withArticle(noun)}`],
];

/** A summary in our own words, composed from the operation's name: `listAppointment` → `List appointments`. */
export function summaryOf(operationId: string): string {
  for (const [pattern, sentence] of SENTENCES) {
    const match = pattern.exec(operationId);
    if (match) return sentence(words(match[1] ?? ''));
  }
  const text = words(operationId);
  return text.charAt(0).toUpperCase() + text.slice(1);
}
