import { useMediaDevices } from '@livekit/components-react';
import type { InterviewSession, MicrophoneDevice } from '@vivavoce/sdk';
import { useCallback } from 'react';

/** What a menu of microphones needs. */
export interface MicrophoneMenu {
  devices: MicrophoneDevice[];
  /** Takes another one; what is said goes on over it. @throws VivavoceError `microphone_denied` and its like */
  choose(deviceId: string): Promise<void>;
}

/** The microphones to choose from, as they come and go. The session opens them: the room takes over what it has opened. */
export function useMicrophoneMenu(session: InterviewSession | null): MicrophoneMenu {
  const found = useMediaDevices({ kind: 'audioinput' });
  const choose = useCallback(
    (deviceId: string) => session?.devices.open(deviceId) ?? Promise.resolve(),
    [session],
  );
  return { devices: found.map(({ deviceId, label }) => ({ deviceId, label })), choose };
}
