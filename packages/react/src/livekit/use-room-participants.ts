import {
  useConnectionQualityIndicator,
  useIsMuted,
  useIsSpeaking,
  useLocalParticipant,
  useRemoteParticipant,
} from '@livekit/components-react';
import { AGENT_IDENTITY } from '@vivavoce/contract/plain';
import type { Participant, Track } from 'livekit-client';

/* As a word: the library itself comes where a session uses it. */
const MICROPHONE = 'microphone' as Track.Source.Microphone;

/** One side of the conversation, as the room sees it. */
export interface ParticipantState {
  /** Its sound is in the room. */
  published: boolean;
  muted: boolean;
  /** Sound comes from it right now, as the server measures it. */
  speaking: boolean;
  /** Of its connection to the server. */
  quality: 'excellent' | 'good' | 'poor' | 'lost' | 'unknown';
}

/** Both sides of the interview. Use it below `InterviewRoom`. */
export function useRoomParticipants(): { candidate: ParticipantState; interviewer: ParticipantState | null } {
  const { localParticipant } = useLocalParticipant();
  const remote = useRemoteParticipant(AGENT_IDENTITY);
  const candidate = useParticipantState(localParticipant);
  /* A hook wants somebody to look at, also where the interviewer is not here yet. */
  const interviewer = useParticipantState(remote ?? localParticipant);
  return { candidate, interviewer: remote ? interviewer : null };
}

function useParticipantState(participant: Participant): ParticipantState {
  const { quality } = useConnectionQualityIndicator({ participant });
  const speaking = useIsSpeaking(participant);
  const muted = useIsMuted({ participant, source: MICROPHONE });
  const published = participant.getTrackPublication(MICROPHONE) !== undefined;
  return { published, muted: published && muted, speaking, quality };
}
