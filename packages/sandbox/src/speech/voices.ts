import { hash32, pick, unit } from '../session/random.ts';

/** How the synthesiser is set for one voice. */
export interface Voice {
  /** BCP 47 or ISO 639-1; the synthesiser speaks the nearest language that it knows. */
  language: string;
  /** One of the synthesiser's voice variants. */
  variant: string;
  /** 0 to 99. */
  pitch: number;
  /** 0 to 99: how far the pitch moves. */
  range: number;
  wordsPerMinute: number;
  /** Spoken by the natural voice, where it is there; it speaks English only. @defaultValue false */
  isNatural?: boolean;
}

export const INTERVIEWERS = ['f2', 'f3', 'f4', 'f5', 'm1', 'm7'] as const;
export const CANDIDATES = ['m3', 'm4'] as const;

/** The voice of a vendor's voice id: the same id always sounds the same, two ids rarely alike, none like a candidate. */
export function interviewerVoice(voiceId: string, language?: string): Voice {
  return {
    language: language ?? pick(['en-gb', 'en-us'], 'accent', voiceId),
    variant: pick(INTERVIEWERS, 'variant', voiceId),
    pitch: 40 + (hash32('pitch', voiceId) % 25),
    range: 50 + (hash32('range', voiceId) % 20),
    wordsPerMinute: Math.round(165 + 15 * unit('pace', voiceId)),
  };
}

/** The voice of a synthesised candidate. `wordsPerMinute` is the synthesiser's nominal rate. @defaultValue 175 */
export function candidateVoice(options: {
  name?: string | undefined;
  language?: string | undefined;
  wordsPerMinute?: number | undefined;
}): Voice {
  const name = options.name ?? '';
  return {
    language: options.language ?? 'en-gb',
    variant: pick(CANDIDATES, 'variant', name),
    pitch: 30 + (hash32('pitch', name) % 20),
    range: 50,
    wordsPerMinute: options.wordsPerMinute ?? 175,
  };
}

/** A language to speak text in when none is asked for: told by the script alone, and only where that is beyond doubt. */
export function languageOfScript(text: string): string | undefined {
  const scripts: readonly [RegExp, string][] = [
    [/\p{Script=Arabic}/u, 'ar'],
    [/\p{Script=Hebrew}/u, 'he'],
    [/\p{Script=Cyrillic}/u, 'ru'],
    [/\p{Script=Greek}/u, 'el'],
    [/\p{Script=Hangul}/u, 'ko'],
    [/[\p{Script=Hiragana}\p{Script=Katakana}]/u, 'ja'],
    [/\p{Script=Han}/u, 'cmn'],
    [/\p{Script=Devanagari}/u, 'hi'],
  ];
  return scripts.find(([script]) => script.test(text))?.[1];
}
