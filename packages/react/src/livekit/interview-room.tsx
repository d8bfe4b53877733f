import { RoomContext } from '@livekit/components-react';
import { currentRoom, onRoomChange } from '@vivavoce/sdk/livekit';
import type { Room } from 'livekit-client';
import { type ReactNode, useSyncExternalStore } from 'react';

export interface InterviewRoomProps {
  children?: ReactNode;
  /** Instead of the children while the interview runs over the WebSocket, or not at all. @defaultValue nothing */
  fallback?: ReactNode;
}

/**
 * Gives the interview's room to what `@livekit/components-react` brings. It plays nothing: the SDK plays the interviewer, because
 * only it can stop at a sample and tell how much was heard. A `RoomAudioRenderer` below would play it twice.
 */
export function InterviewRoom({ children, fallback = null }: InterviewRoomProps) {
  const room = useSyncExternalStore(onRoomChange, currentRoom, () => undefined) as Room | undefined;
  return room ? <RoomContext.Provider value={room}>{children}</RoomContext.Provider> : fallback;
}
