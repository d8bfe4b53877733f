/**
 * A synthesised candidate inside a real browser: a WebAudio destination stands behind `getUserMedia`, so that speech is
 * cued by the test and can take turns, and everything that the page plays is tapped on its way to the loudspeaker.
 *
 * Serialised and run in every frame before the page's own scripts; so it may use nothing from outside itself.
 */
export function installCandidate(): void {
  interface Candidate {
    speak(wavBase64: string): Promise<void>;
    /** Loudness of what the page plays now, root mean square from 0 to 1. */
    heardLevel(): number;
    /** The loudest level so far. */
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

  const analysers: AnalyserNode[] = [];
  const connect = AudioNode.prototype.connect;
  let peak = 0;
  const levelOf = (analyser: AnalyserNode) => {
    const samples = new Float32Array(analyser.fftSize);
    analyser.getFloatTimeDomainData(samples);
    return Math.sqrt(samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length);
  };
  AudioNode.prototype.connect = function (this: AudioNode, ...parameters: unknown[]) {
    const [target] = parameters;
    if (target instanceof AudioDestinationNode) {
      const analyser = new AnalyserNode(this.context, { fftSize: 2048 });
      Reflect.apply(connect, this, [analyser]);
      analysers.push(analyser);
    }
    return Reflect.apply(connect, this, parameters);
  } as typeof connect;
  setInterval(() => {
    peak = Math.max(peak, ...analysers.map(levelOf));
  }, 40);

  scope.__candidate = {
    async speak(wavBase64) {
      const { context, destination } = openMicrophone();
      await context.resume();
      const bytes = Uint8Array.from(atob(wavBase64), (character) => character.charCodeAt(0));
      const source = context.createBufferSource();
      source.buffer = await context.decodeAudioData(bytes.buffer);
      Reflect.apply(connect, source, [destination]);
      await new Promise<void>((resolve) => {
        source.onended = () => resolve();
        source.start();
      });
    },
    heardLevel: () => Math.max(0, ...analysers.map(levelOf)),
    heardPeak: () => peak,
    microphoneOpened: () => opened,
  };
}
