import { InterviewRoom, useRoomParticipants } from '@vivavoce/react/livekit';

const QUALITY = {
  excellent: 'excellent',
  good: 'good',
  poor: 'poor: type your answers if you are hard to hear',
  lost: 'lost',
  unknown: 'being measured',
} as const;

/** How the interview's room on LiveKit is; nothing where the interview runs over the WebSocket. */
export default function RoomState() {
  return (
    <InterviewRoom>
      <Connection />
    </InterviewRoom>
  );
}

function Connection() {
  const { candidate, interviewer } = useRoomParticipants();
  return (
    <p className="site-room">
      {`Your connection is ${QUALITY[candidate.quality]}.`}
      {interviewer ? '' : ' The interviewer is on the way.'}
    </p>
  );
}
