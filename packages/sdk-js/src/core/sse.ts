export interface ServerSentEvent {
  /** Id of this event, or of the last one that had any. */
  id: string;
  data: string;
}

/** Reads a `text/event-stream` as it arrives, in pieces cut anywhere. Comments, names and retry hints are passed over. */
export class SseParser {
  #rest = '';
  #id = '';
  #data: string[] = [];

  /** Takes the next piece of text and answers the events that are now complete. */
  push(text: string): ServerSentEvent[] {
    // A CR at the end may be half of a line break: it waits for the next piece.
    const lines = (this.#rest + text).split(/\r\n|\n|\r(?!$)/);
    this.#rest = lines.pop() ?? '';
    const events: ServerSentEvent[] = [];
    for (const line of lines) {
      const [, field, value = ''] = /^([^:]*):? ?(.*)$/s.exec(line) ?? [];
      if (field === 'id') this.#id = value;
      if (field === 'data') this.#data.push(value);
      if (line === '' && this.#data.length > 0) {
        events.push({ id: this.#id, data: this.#data.join('\n') });
        this.#data = [];
      }
    }
    return events;
  }
}
