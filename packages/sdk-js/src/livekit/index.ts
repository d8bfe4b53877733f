/**
 * `@vivavoce/sdk/livekit`: the room of LiveKit that an interview runs in, for pages that show something of it. A session that
 * is reached over LiveKit loads what it needs by itself: nobody has to import this.
 */
export { type CurrentRoom, currentRoom, onRoomChange } from '../realtime/livekit/rooms.ts';
