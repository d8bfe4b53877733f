import type { ServerMessage } from '@vivavoce/contract/realtime';
import { ClientSoundOut, type SoundWire } from '../transport/sound-out.ts';
import type { ClientConnection } from '../transport/transport.ts';

export interface MemoryConnection extends ClientConnection {
  readonly soundOut: ClientSoundOut;
}

/** A client's connection whose socket is the test: what is sent over it ends there, and its client says nothing by itself. */
export function connectionInMemory(
  send: (message: ServerMessage) => void,
  wire: Partial<Omit<SoundWire, 'send'>> = {},
): MemoryConnection {
  const soundOut = new ClientSoundOut({
    get deliveredAtMs() {
      return wire.deliveredAtMs ?? performance.now();
    },
    send,
    sendAudio: wire.sendAudio ?? (() => true),
    pause: wire.pause ?? ((generation) => send({ type: 'pause', generation })),
    resume: wire.resume ?? ((generation) => send({ type: 'resume', generation })),
    flush: wire.flush ?? ((generation) => send({ type: 'flush', generation })),
  });
  return { send, soundOut };
}
