/**
 * Folder outside every clone in which what was fetched once is kept: weights of the local recogniser and voice, recordings.
 * `VIVAVOCE_CACHE` names another one. Empty where the environment tells no home.
 */
export function cacheFolder(environment: Readonly<Record<string, string | undefined>>): string {
  if (environment.VIVAVOCE_CACHE) return environment.VIVAVOCE_CACHE;
  if (environment.XDG_CACHE_HOME) return `${environment.XDG_CACHE_HOME}/vivavoce`;
  const home = environment.HOME || environment.USERPROFILE;
  return home ? `${home}/.cache/vivavoce` : '';
}

/** One folder of the cache, whole or not there at all: it takes its name when every file is in it. */
export interface CachedFolder {
  /** With the version, so that another one is another folder. */
  name: string;
  /** Size of each file that must be there, by name. */
  sizesBytes: Readonly<Record<string, number>>;
}

/** The recogniser's weights: Moonshine tiny, English. */
export const RECOGNISER_WEIGHTS = {
  name: 'moonshine-tiny-en-0.0.59',
  sizesBytes: {
    'encoder_model.ort': 13_281_600,
    'decoder_model_merged.ort': 30_412_256,
    'tokenizer.bin': 249_974,
  },
} as const satisfies CachedFolder;

/** The voice's weights: Piper, an American English voice. */
export const VOICE_WEIGHTS = {
  name: 'piper-en-us-joe-1.0.0',
  sizesBytes: { 'en_US-joe-medium.onnx': 63_201_294, 'en_US-joe-medium.onnx.json': 4_794 },
} as const satisfies CachedFolder;
