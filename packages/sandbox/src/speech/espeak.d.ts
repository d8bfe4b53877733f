declare module '@echogarden/espeak-ng-emscripten' {
  interface EspeakEvent {
    type: string;
    text_position: number;
    word_length: number;
    audio_position: number;
    id?: string | number;
  }

  interface EspeakVoice {
    name: string;
    identifier: string;
    languages: { priority: number; name: string }[];
  }

  interface EspeakWorker {
    samplerate: number;
    rate: number;
    pitch: number;
    range: number;
    set_voice(name: string, language: string): number;
    list_voices(): EspeakVoice[];
    /** Calls back per 100 ms of audio; `true` stops. Returns when all is said. */
    synthesize(text: string, onAudio: (samples: Int16Array | null, events: EspeakEvent[]) => boolean): void;
  }

  interface EspeakModule {
    eSpeakNGWorker: new () => EspeakWorker;
  }

  export default function load(): Promise<EspeakModule>;
}
