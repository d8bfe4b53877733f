/** Whether test sessions hear and speak with models of this machine. */
export type LocalSpeech =
  | { state: 'there' }
  | { state: 'fetching' }
  /** The stand-ins do without: a placeholder for what is said, and a simple voice. */
  | { state: 'missing'; reason: string }
  /** They hear, and speak with the simple voice. */
  | { state: 'voiceless'; reason: string };

const SIZE = '150 MB, once';
const WITHOUT = 'What you say becomes "[unscripted speech …]": type your answers to see a real conversation.';

/** What `npm start` says about it when everything is ready. */
export function localSpeechLines(speech: LocalSpeech): string[] {
  switch (speech.state) {
    case 'there':
      return [
        'The speech stand-ins hear and speak English with models on this machine: speak, or type your answers.',
        'In other languages what you say becomes "[unscripted speech …]"; there, type.',
      ];
    case 'fetching':
      return [
        `The models that hear and speak English in test sessions are still being fetched (${SIZE}).`,
        'Until they are there, what you say becomes "[unscripted speech …]"; typed answers always work.',
      ];
    case 'missing':
      return [
        `The models that hear and speak in test sessions could not be fetched: ${lastLine(speech.reason)}`,
        WITHOUT,
      ];
    case 'voiceless':
      return [
        'The speech stand-in hears English with a model on this machine: speak, or type your answers.',
        `The natural voice could not be fetched, a simple one speaks: ${lastLine(speech.reason)}`,
      ];
    default:
      return speech satisfies never;
  }
}

/** What it says when that changes while everything else starts or runs. */
export function localSpeechChange(speech: LocalSpeech): string {
  switch (speech.state) {
    case 'there':
      return '  Test sessions now hear and speak English with models on this machine.';
    case 'fetching':
      return `  Fetching the models that hear and speak in test sessions (${SIZE}), beside everything else.`;
    case 'missing':
    case 'voiceless':
      return localSpeechLines(speech)
        .map((line) => `  ${line}`)
        .join('\n');
    default:
      return speech satisfies never;
  }
}

function lastLine(text: string): string {
  return text.trim().split('\n').at(-1) ?? '';
}
