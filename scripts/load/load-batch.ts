import type { LoadDocument, Reject } from './documents.js';
import type { Answer, Sender, ServerError } from './sender.js';

/** Result of loading a batch. */
export interface Outcome {
  created: number;
  /** Number of documents whose external id exists already. */
  existing: number;
  readonly rejects: Reject[];
}

/** Maximum number of suspects that are sent alone; with more, the batch is split in halves. */
const MAX_SUSPECTS = 50;

/**
 * Sends documents as one bulk creation. If it is refused, finds the invalid documents, from the text of the error or by
 * bisection, and continues with the others. The text of an error is only a hint: a suspect is sent alone before it is
 * rejected.
 */
export async function loadBatch(
  sender: Pick<Sender, 'send'>,
  documents: readonly LoadDocument[],
): Promise<Outcome> {
  const outcome: Outcome = { created: 0, existing: 0, rejects: [] };
  await loadAll(sender, documents, outcome);
  outcome.rejects.sort((a, b) => a.line - b.line);
  return outcome;
}

async function loadAll(
  sender: Pick<Sender, 'send'>,
  documents: readonly LoadDocument[],
  outcome: Outcome,
): Promise<void> {
  if (documents.length === 0) return;
  const answer = await sender.send(documents);
  if (answer.status < 300) {
    outcome.created += documents.length;
    return;
  }
  const known = findExisting(documents, answer.body);
  if (known.size > 0) {
    outcome.existing += known.size;
    return loadAll(
      sender,
      documents.filter((_, index) => !known.has(index)),
      outcome,
    );
  }
  const [only, ...others] = documents;
  if (only && others.length === 0) outcome.rejects.push(toReject(only, answer));
  else for (const part of split(documents, answer)) await loadAll(sender, part, outcome);
}

/** Returns the indexes of documents whose external id exists already, in the server or earlier in the batch. */
function findExisting(documents: readonly LoadDocument[], error: ServerError | undefined): Set<number> {
  const duplicates = Array.isArray(error?.duplicates) ? error.duplicates : [];
  const known = duplicates.filter(({ index = -1, value }) => {
    const key = documents[index]?.key;
    return key !== undefined && key === value;
  });
  return new Set(known.map(({ index = -1 }) => index));
}

/** Splits documents into single suspects and the rest; into halves if there are no suspects, or too many. */
function split(documents: readonly LoadDocument[], { status, body }: Answer): readonly LoadDocument[][] {
  const suspects = status === 413 ? new Set<number>() : findSuspects(body);
  const alone = documents.filter((_, index) => suspects.has(index));
  if (alone.length > 0 && alone.length < documents.length && alone.length <= MAX_SUSPECTS) {
    const others = documents.filter((_, index) => !suspects.has(index));
    // The suspects last: of two lines with the same id, the server names the later one.
    return [others, ...alone.map((each) => [each])];
  }
  const middle = Math.ceil(documents.length / 2);
  return [documents.slice(0, middle), documents.slice(middle)];
}

/** Returns the indexes that an error names: `3.value.usageDate must match …`, `operation 3: …`. */
function findSuspects(error: ServerError | undefined): Set<number> {
  const text = `; ${error?.message ?? ''}`;
  const named = [...text.matchAll(/; (?:operation )?(\d{1,6})(?:\.value\b|:)/g)];
  const structured = Array.isArray(error?.duplicates) ? error.duplicates.map(({ index = -1 }) => index) : [];
  return new Set([...named.map(([, index]) => Number(index)), ...structured]);
}

function toReject({ line, text }: LoadDocument, { status, body }: Answer): Reject {
  const message = body?.message?.replace(/(^|; )0\.value\./g, '$1');
  const said = [body?.reason, message].filter((each) => each !== undefined).join(': ');
  return { line, reason: `${status} ${said}`.trim(), document: JSON.parse(text) as unknown };
}
