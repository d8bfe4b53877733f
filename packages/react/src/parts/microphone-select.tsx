import type { MicrophoneDevice } from '@vivavoce/sdk';
import { useId } from 'react';
import type { Words } from '../words/translate.ts';

export interface MicrophoneSelectProps {
  words: Words;
  microphones: MicrophoneDevice[];
  /** `null` before one was chosen or opened: the browser's default, which stands first. */
  chosen: string | null;
  onChoose: (deviceId: string) => void;
}

export function MicrophoneSelect({ words, microphones, chosen, onChoose }: MicrophoneSelectProps) {
  const id = useId();
  return (
    <div className="vv-select">
      <label htmlFor={id}>{words.say('devices.microphone')}</label>
      <select
        id={id}
        value={chosen ?? microphones[0]?.deviceId}
        onChange={(event) => onChoose(event.target.value)}
      >
        {microphones.map((device, index) => (
          <option key={device.deviceId} value={device.deviceId}>
            {device.label || words.say('devices.unnamed', { number: index + 1 })}
          </option>
        ))}
      </select>
    </div>
  );
}
