/** Body that is JSON text already: it is sent unchanged and parsed only on demand. */
export class JsonText {
  constructor(readonly text: string) {}

  toJSON(): unknown {
    return JSON.parse(this.text);
  }
}

/** Returns the value of a body, parsed if it is a `JsonText`. */
export const bodyValue = (body: unknown): unknown => (body instanceof JsonText ? body.toJSON() : body);
