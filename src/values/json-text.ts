/** A body that is JSON text already: it is sent as it is, and read only where somebody wants to look into it. */
export class JsonText {
  constructor(readonly text: string) {}

  toJSON(): unknown {
    return JSON.parse(this.text);
  }
}

/** What a body says, whether it is text or not. */
export const bodyValue = (body: unknown): unknown => (body instanceof JsonText ? body.toJSON() : body);
