import { z } from 'zod';

/** The fields that change what is heard; the vendor's others are taken and ignored, as are unknown ones. */
export const speechRequestSchema = z.looseObject({
  text: z.string(),
  model_id: z.string().optional(),
  language_code: z.string().max(35).nullish(),
  voice_settings: z.looseObject({ speed: z.number().min(0.5).max(2).nullish() }).nullish(),
});

export type SpeechRequestBody = z.infer<typeof speechRequestSchema>;

const PCM_RATES = new Set([8000, 16_000, 22_050, 24_000, 32_000, 44_100, 48_000]);

/** Hertz of a raw format such as `pcm_24000`; `undefined` for the compressed ones, which no stand-in encodes. */
export function pcmRate(outputFormat: string | null): number | undefined {
  const rate = Number(/^pcm_(\d+)$/.exec(outputFormat ?? '')?.[1]);
  return PCM_RATES.has(rate) ? rate : undefined;
}
