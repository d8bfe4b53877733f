import { z } from 'zod';
import { textSchema } from '../text/text.schema.ts';
import { SANDBOX_VENDORS, type SandboxProfile } from './profile.ts';

const milliseconds = z.number().min(0).max(120_000);

export const sandboxProfileSchema = z.strictObject({
  seed: textSchema.min(1).max(200),
  stages: z
    .strictObject({
      sttFinalMs: milliseconds.exactOptional(),
      llmFirstTokenMs: milliseconds.exactOptional(),
      llmTokensPerSecond: z.number().min(1).max(10_000).exactOptional(),
      ttsFirstByteMs: milliseconds.exactOptional(),
    })
    .exactOptional(),
  faults: z
    .array(
      z.strictObject({
        vendor: z.enum(SANDBOX_VENDORS),
        kind: z.enum(['slow', 'stalled', 'rate_limited', 'dropped', 'failing', 'malformed']),
        from: z.int().min(0).exactOptional(),
        times: z.int().min(1).exactOptional(),
        delayMs: milliseconds.exactOptional(),
        retryAfterSeconds: z.int().min(0).max(3600).exactOptional(),
      }),
    )
    .max(20)
    .exactOptional(),
  script: z
    .array(z.strictObject({ text: textSchema.min(1).max(4000) }))
    .max(200)
    .exactOptional(),
  voice: z.enum(['natural', 'simple']).exactOptional(),
  dishonest: z.boolean().exactOptional(),
  misjudges: z.number().min(0).max(1).exactOptional(),
  payments: z
    .strictObject({
      copies: z.int().min(1).max(10).exactOptional(),
      delayMs: milliseconds.exactOptional(),
      held: z.boolean().exactOptional(),
      reordered: z.boolean().exactOptional(),
    })
    .exactOptional(),
}) satisfies z.ZodType<SandboxProfile>;
