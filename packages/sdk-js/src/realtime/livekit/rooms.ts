/**
 * The `Room` of `livekit-client`; take it for that where you need more of it. Only this much is declared here, because the
 * library's own declarations do not compile under every page's settings.
 */
export interface CurrentRoom {
  readonly name: string;
  /** `connecting`, `connected`, `reconnecting` and the like. */
  readonly state: string;
}

let present: CurrentRoom | undefined;
const listeners = new Set<() => void>();

/** The room that this page is in has changed. */
export function tellRoom(room: CurrentRoom | undefined): void {
  present = room;
  for (const listener of listeners) listener();
}

/** The room of LiveKit in which this page's interview runs; nothing while it runs over the WebSocket, or not at all. */
export function currentRoom(): CurrentRoom | undefined {
  return present;
}

/** Calls back whenever `currentRoom` changes. @returns Ends that */
export function onRoomChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
