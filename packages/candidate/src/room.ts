export { type HeardSound, RoomCaller } from './room-caller.ts';
