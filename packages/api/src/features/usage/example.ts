import { createHash } from 'node:crypto';
import { costOf } from '@vivavoce/contract/prices';
import type { UsageKind, UsageStage } from '@vivavoce/contract/records';
import type { Span } from './schema.ts';

/** One line as an example shows it. */
export interface ExampleLine {
  at: Date;
  kind: UsageKind;
  quantity: number;
  templateId: string;
  keyId: string;
  stage: UsageStage | null;
  model: string | null;
  costNanos: number;
  uncachedNanos: number;
}

const DAY_MS = 24 * 3_600_000;
const MODELS = { recognition: 'nova-3', reply: 'claude-haiku-5-5', voice: 'eleven_flash_v2_5' } as const;

/** A number from 0 to 1 that these words always give. */
function share(...words: readonly string[]): number {
  return createHash('sha256').update(words.join('\u0000')).digest().readUInt32BE() / 2 ** 32;
}

/**
 * Days as they could be, for test mode, in which nothing is metered: busy in the week, quiet at its end, always the same. Days to
 * come are empty.
 */
export function exampleLines(
  { from, to }: Span,
  { templateIds, keyIds, now }: { templateIds: readonly string[]; keyIds: readonly string[]; now: Date },
): ExampleLine[] {
  const lines: ExampleLine[] = [];
  for (let ms = from.getTime(); ms < Math.min(to.getTime(), now.getTime()); ms += DAY_MS) {
    const day = new Date(ms).toISOString().slice(0, 10);
    const weekend = [0, 6].includes(new Date(ms).getUTCDay());
    for (const [place, templateId] of (templateIds.length > 0 ? templateIds : ['']).entries()) {
      const most = (weekend ? 2 : 9) / (place + 1);
      const interviews = Math.floor(share(day, String(place)) * most);
      for (let number = 0; number < interviews; number += 1) {
        const keyId =
          keyIds[Math.floor(share(day, String(place), String(number), 'key') * keyIds.length)] ?? '';
        const at = new Date(ms + Math.floor(share(day, String(number)) * 9 + 8) * 3_600_000);
        if (at > now) continue;
        lines.push(...exampleInterview(`${day} ${place} ${number}`, { at, templateId, keyId }));
      }
    }
    lines.push(...exampleResumes(ms, { most: weekend ? 8 : 45, now }));
  }
  return lines;
}

/** Resumes that could have been tailored on a day. They come by no template, and with a candidate's token, not a key. */
function exampleResumes(ms: number, { most, now }: { most: number; now: Date }): ExampleLine[] {
  const day = new Date(ms).toISOString().slice(0, 10);
  const count = Math.floor(share(day, 'resumes') * most);
  return Array.from({ length: count }, (_, number): ExampleLine => {
    const at = new Date(ms + Math.floor(share(day, 'resume', String(number)) * 12 + 7) * 3_600_000);
    const none = { templateId: '', keyId: '', stage: null, model: null, costNanos: 0, uncachedNanos: 0 };
    return { at, kind: 'tailored_resumes', quantity: 1, ...none };
  }).filter(({ at }) => at <= now);
}

/** What one interview could have taken. */
export function exampleInterview(
  seed: string,
  more: { at: Date; templateId: string; keyId: string; seconds?: number },
): ExampleLine[] {
  const { at, templateId, keyId } = more;
  const seconds = more.seconds ?? 600 + Math.floor(share(seed, 'length') * 1_200);
  const replies = Math.ceil(seconds / 40);
  const line = (kind: UsageKind, quantity: number, stage: keyof typeof MODELS | null): ExampleLine => {
    const model = stage && MODELS[stage];
    const cost = model === null ? { nanoUsd: 0, uncachedNanoUsd: 0 } : costOf(model, kind, quantity);
    return {
      at,
      kind,
      quantity,
      templateId,
      keyId,
      stage,
      model,
      costNanos: cost.nanoUsd,
      uncachedNanos: cost.uncachedNanoUsd,
    };
  };
  return [
    line('interview_seconds', seconds, null),
    line('recognised_ms', seconds * 1_000, 'recognition'),
    line('model_input_tokens', replies * 420, 'reply'),
    line('model_cache_write_tokens', 3_400 + replies * 90, 'reply'),
    line('model_cache_read_tokens', replies * (3_300 + replies * 45), 'reply'),
    line('model_output_tokens', replies * 62, 'reply'),
    line('synthesised_characters', replies * 150, 'voice'),
  ];
}
