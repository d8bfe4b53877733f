/** The public surface of `@vivavoce/react/livekit`: what a page shows of the room of LiveKit that its interview runs in. */
export { InterviewRoom, type InterviewRoomProps } from './interview-room.tsx';
export { type MicrophoneMenu, useMicrophoneMenu } from './use-microphone-menu.ts';
export { type ParticipantState, useRoomParticipants } from './use-room-participants.ts';
