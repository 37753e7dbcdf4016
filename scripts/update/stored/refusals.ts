import type { Problem } from '../../../src/rest/body/schema-validator.js';
import type { StoredResources } from './model.js';

const MAX_REASONS = 20;
const MAX_EXAMPLES = 3;

/** Counts the documents of a resource that a contract refuses, in bounded memory. */
export class Refusals {
  private documents = 0;
  private refused = 0;
  private readonly reasons = new Map<string, number>();
  private readonly examples: { id: string; reason: string }[] = [];

  add(id: string, problems: readonly Problem[]): void {
    this.documents += 1;
    const [first] = problems;
    if (first === undefined) return;
    this.refused += 1;
    if (this.examples.length < MAX_EXAMPLES)
      this.examples.push({ id, reason: sentence(first.path, first.message) });
    const reason = sentence(first.path.replace(/\.\d+(?=\.|$)/g, '[]'), first.message);
    const count = this.reasons.get(reason);
    if (count !== undefined || this.reasons.size < MAX_REASONS) this.reasons.set(reason, (count ?? 0) + 1);
  }

  get counts(): Pick<StoredResources, 'documents' | 'refused' | 'reasons' | 'examples'> {
    const reasons = [...this.reasons].map(([reason, documents]) => ({ reason, documents }));
    return {
      documents: this.documents,
      refused: this.refused,
      reasons: reasons.sort((a, b) => b.documents - a.documents),
      examples: this.examples,
    };
  }
}

const sentence = (path: string, message: string) => `${path} ${message}`.trim();
