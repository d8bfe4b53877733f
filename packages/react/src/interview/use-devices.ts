import type { MicrophoneDevice } from '@vivavoce/sdk';
import { useEffect, useRef, useState } from 'react';
import {
  type DevicesView,
  devicesView,
  HEARD_FOR_MS,
  HEARD_LEVEL,
  SILENT_AFTER_MS,
} from '../view/devices.ts';
import { type Interview, useWaited } from './use-interview.ts';
import { useLevels } from './use-levels.ts';

/** The level check before the interview. */
export function useDeviceCheck({ session, state, words }: Interview): DevicesView {
  const microphone = state?.microphone ?? 'off';
  const muted = state?.muted ?? false;
  const listening = microphone === 'open' && !muted;
  const heard = useHeard(session, listening);
  const silent = useWaited(listening && !heard ? 'silent' : null, [SILENT_AFTER_MS]) > 0;
  return devicesView({ microphone, muted, heard, silent }, words, userAgent());
}

/** Becomes true once enough sound came in to call it a voice, and stays so while it is listened to. */
function useHeard(session: Interview['session'], listening: boolean): boolean {
  const [heard, setHeard] = useState(false);
  const soundingMs = useRef(0);
  useEffect(() => {
    if (listening) return;
    soundingMs.current = 0;
    setHeard(false);
  }, [listening]);
  useLevels(listening && !heard ? session : null, ({ input, elapsedMs }) => {
    if (input < HEARD_LEVEL) return;
    soundingMs.current += Math.min(elapsedMs, HEARD_FOR_MS);
    if (soundingMs.current >= HEARD_FOR_MS) setHeard(true);
  });
  return heard;
}

/** The microphones to choose from; read again when one is opened, plugged in or out. */
export function useMicrophones({ session, state }: Interview): MicrophoneDevice[] {
  const [devices, setDevices] = useState<MicrophoneDevice[]>([]);
  const microphone = state?.microphone;
  useEffect(() => {
    if (!session || microphone === undefined) return;
    let stale = false;
    const read = () => {
      session.devices.list().then(
        (found) => {
          if (!stale) setDevices(found);
        },
        /* Without a list there is nothing to choose; the microphone that is open goes on. */
        () => {},
      );
    };
    read();
    navigator.mediaDevices?.addEventListener('devicechange', read);
    return () => {
      stale = true;
      navigator.mediaDevices?.removeEventListener('devicechange', read);
    };
  }, [session, microphone]);
  return devices;
}

export function userAgent(): string {
  return typeof navigator === 'undefined' ? '' : navigator.userAgent;
}
