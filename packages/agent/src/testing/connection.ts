import type { ServerMessage } from '@vivavoce/contract/realtime';
import type { ClientConnection } from '../transport/transport.ts';
import { SocketSoundOut, type SoundWire } from '../transport/websocket/sound-out.ts';

export interface MemoryConnection extends ClientConnection {
  readonly soundOut: SocketSoundOut;
}

/** A client's connection whose socket is the test: what is sent over it ends there, and its client says nothing by itself. */
export function connectionInMemory(
  send: (message: ServerMessage) => void,
  wire: Partial<Omit<SoundWire, 'send'>> = {},
): MemoryConnection {
  const soundOut = new SocketSoundOut({
    get deliveredAtMs() {
      return wire.deliveredAtMs ?? performance.now();
    },
    send,
    sendAudio: wire.sendAudio ?? (() => true),
  });
  return { send, soundOut };
}
