import type { AudioFrame, ClientMessage, ServerMessage } from '@vivavoce/contract/plain';

/** One connection to the agent, whatever it runs over. */
export interface Wire {
  /** Takes messages now. */
  readonly open: boolean;
  send(message: ClientMessage): void;
  /** A frame of the microphone. @returns Milliseconds of sound that leave before it */
  sendAudio(samples: Int16Array): number;
  /** Goes without a word. */
  cut(): void;
}

export interface WireHandlers {
  onMessage(message: ServerMessage): void;
  onFrame(frame: AudioFrame): void;
  /** Once. `opened`: it had taken messages. */
  onClose(code: number, opened: boolean): void;
}
