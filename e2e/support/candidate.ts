/**
 * A synthesised candidate inside a real browser: a WebAudio destination stands behind `getUserMedia`, so that speech is
 * cued by the test and can take turns, and everything that the page plays is tapped on its way to the loudspeaker.
 *
 * Serialised and run in every frame before the page's own scripts; so it may use nothing from outside itself.
 */
export function installCandidate(): void {
  interface Candidate {
    /**
     * Says parts of speech with a pause of exactly `pauseMs` between each two; resolves after the last with the loudest level
     * that the page played since the first one ended.
     */
    speak(wavsBase64: string[], pauseMs: number): Promise<number>;
    /** The loudest level that the page has played so far, root mean square from 0 to 1. */
    heardPeak(): number;
    microphoneOpened(): number;
  }
  const scope = window as typeof window & { __candidate?: Candidate };
  if (scope.__candidate || !navigator.mediaDevices) return;

  let microphone: { context: AudioContext; destination: MediaStreamAudioDestinationNode } | undefined;
  let opened = 0;
  const openMicrophone = () => {
    if (!microphone) {
      const context = new AudioContext();
      microphone = { context, destination: context.createMediaStreamDestination() };
    }
    return microphone;
  };

  navigator.mediaDevices.getUserMedia = async (constraints) => {
    if (!constraints?.audio) throw new DOMException('This candidate has no camera.', 'NotFoundError');
    opened += 1;
    return openMicrophone().destination.stream.clone();
  };
  navigator.mediaDevices.enumerateDevices = async () => [
    {
      deviceId: 'candidate',
      groupId: '',
      kind: 'audioinput',
      label: 'Candidate’s microphone',
      toJSON: () => ({}),
    },
  ];

  // What one look covers, so that a page that comes late to its timers misses nothing (0.7 s); and what a level is taken over.
  const LOOK_SAMPLES = 32_768;
  const LEVEL_SAMPLES = 2_048;
  const analysers: AnalyserNode[] = [];
  const connect = AudioNode.prototype.connect;
  let peak = 0;
  let peakSinceMark = 0;
  const look = () => {
    for (const analyser of analysers) {
      const samples = new Float32Array(LOOK_SAMPLES);
      analyser.getFloatTimeDomainData(samples);
      for (let start = 0; start < LOOK_SAMPLES; start += LEVEL_SAMPLES) {
        const squares = samples
          .subarray(start, start + LEVEL_SAMPLES)
          .reduce((sum, one) => sum + one * one, 0);
        peakSinceMark = Math.max(peakSinceMark, Math.sqrt(squares / LEVEL_SAMPLES));
      }
    }
    peak = Math.max(peak, peakSinceMark);
  };
  AudioNode.prototype.connect = function (this: AudioNode, ...parameters: unknown[]) {
    const [target] = parameters;
    if (target instanceof AudioDestinationNode) {
      const analyser = new AnalyserNode(this.context, { fftSize: LOOK_SAMPLES });
      Reflect.apply(connect, this, [analyser]);
      analysers.push(analyser);
    }
    return Reflect.apply(connect, this, parameters);
  } as typeof connect;
  setInterval(look, 250);

  scope.__candidate = {
    async speak(wavsBase64, pauseMs) {
      const { context, destination } = openMicrophone();
      await context.resume();
      const parts = await Promise.all(
        wavsBase64.map((wav) => {
          const bytes = Uint8Array.from(atob(wav), (character) => character.charCodeAt(0));
          return context.decodeAudioData(bytes.buffer);
        }),
      );
      // All on one clock, so that the pause is as long on a slow machine as on any.
      let at = context.currentTime + 0.05;
      const ended = parts.map((buffer) => {
        const source = new AudioBufferSourceNode(context, { buffer });
        Reflect.apply(connect, source, [destination]);
        source.start(at);
        at += buffer.duration + pauseMs / 1000;
        return new Promise((resolve) => {
          source.onended = resolve;
        });
      });
      await ended[0];
      peakSinceMark = 0;
      await Promise.all(ended);
      look();
      return peakSinceMark;
    },
    heardPeak() {
      look();
      return peak;
    },
    microphoneOpened: () => opened,
  };
}
