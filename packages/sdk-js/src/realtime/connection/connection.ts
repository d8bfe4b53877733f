import type { AudioFrame, ClientMessage, Hello, ServerMessage } from '@vivavoce/contract/plain';

/** A connection to the agent, whatever it runs over. Never reconnects; whatever ends it is told once, with a close code. */
export interface RealtimeConnection {
  /** Welcomed, and not closed. */
  readonly live: boolean;
  /** Milliseconds of microphone audio that the network did not take. */
  readonly droppedAudioMs: number;
  /** Sends a message, once the agent has said welcome; answers whether it went out. */
  send(message: Exclude<ClientMessage, Hello>): boolean;
  sendAudio(frame: AudioFrame): void;
  /** The audio clock beats: timers of a hidden page are slow. */
  tick(): void;
  /** Ends it from this side; `onClose` follows at once. */
  close(code: number): void;
}

export interface ConnectionHandlers {
  onMessage(message: ServerMessage): void;
  onFrame(frame: AudioFrame): void;
  /** Once. `reached`: the worker answered at all, so its address was good. */
  onClose(close: { code: number; reached: boolean }): void;
}

/** The page's sound, for a way that carries it as tracks. */
export interface TrackAudio {
  /** The open one, muted or not. */
  readonly microphone: { readonly track: MediaStreamTrack } | undefined;
  /** The context that plays; another one where that stood still. */
  open(): Promise<AudioContext>;
}

export interface ConnectOptions {
  hello: Hello;
  /** So long it may take from here to the agent's welcome. */
  welcomeMs: number;
  audio: TrackAudio;
  handlers: ConnectionHandlers;
}
