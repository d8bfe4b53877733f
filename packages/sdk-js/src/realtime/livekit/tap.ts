import { DOWN_SAMPLE_RATE } from '@vivavoce/contract/plain';
import { CAPTURE_PROCESSOR, type CaptureReport } from '../../audio/worklet-messages.ts';

/** Hears a track of WebRTC and plays nothing of it: 20 ms of PCM16 at 24 kHz at a time. */
export function tap(
  track: MediaStreamTrack,
  onSamples: (samples: Int16Array<ArrayBuffer>) => void,
): (context: AudioContext) => () => void {
  return (context) => {
    const mediaStream = new MediaStream([track]);
    // Chromium decodes what an element plays, be it muted; without one the worklet hears silence.
    const element = new Audio();
    element.muted = true;
    element.srcObject = mediaStream;
    void element.play().catch(() => undefined);
    const source = new MediaStreamAudioSourceNode(context, { mediaStream });
    const node = new AudioWorkletNode(context, CAPTURE_PROCESSOR, {
      outputChannelCount: [1],
      channelCount: 1,
      channelCountMode: 'explicit',
      processorOptions: { rate: DOWN_SAMPLE_RATE },
    });
    node.port.onmessage = (event: MessageEvent<CaptureReport>) => onSamples(event.data);
    source.connect(node).connect(context.destination);
    return () => {
      node.port.onmessage = null;
      source.disconnect();
      node.disconnect();
      element.srcObject = null;
    };
  };
}
