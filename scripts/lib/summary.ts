/** `QueryUsageConsumption` → `query usage consumption`. */
export const words = (name: string) =>
  name.replace(/([a-z0-9])([A-Z])|([A-Z])([A-Z][a-z])/g, '$1$3 $2$4').toLowerCase();

function plural(noun: string): string {
  if (/[^aeiou]y$/.test(noun)) return noun.replace(/y$/, 'ies');
  if (/(s|x|ch|sh)$/.test(noun)) return /[^s]s$/.test(noun) ? noun : `${noun}es`;
  return `${noun}s`;
}

/** Adds the article by sound: `an event`, but `a usage`, `a unit`. */
const withArticle = (noun: string) =>
  `${/^(?!eu|one|us|ut|uni(?!n))[aeiou]/.test(noun) ? 'an' : 'a'} ${noun}`;

const SENTENCES: [RegExp, (noun: string) => string][] = [
  [/^registerListener$/, () => 'Subscribe to events'],
  [/^unregisterListener$/, () => 'Unsubscribe from events'],
  [/^listenTo([A-Z].*)$/, (noun) => `Receive ${withArticle(noun)}`],
  [/^list([A-Z].*)$/, (noun) => `List ${plural(noun)}`],
  [/^create([A-Z].*)$/, (noun) => `Create ${withArticle(noun)}`],
  [/^retrieve([A-Z].*)$/, (noun) => `Retrieve ${withArticle(noun)} by id`],
  [/^patch([A-Z].*)$/, (noun) => `Change ${withArticle(noun)}`],
  [/^delete([A-Z].*)$/, (noun) => `Delete ${withArticle(noun)}`],
];

/** Composes a summary from an operation id: `listAppointment` → `List appointments`. */
export function summaryOf(operationId: string): string {
  for (const [pattern, sentence] of SENTENCES) {
    const match = pattern.exec(operationId);
    if (match) return sentence(words(match[1] ?? ''));
  }
  const text = words(operationId);
  return text.charAt(0).toUpperCase() + text.slice(1);
}
