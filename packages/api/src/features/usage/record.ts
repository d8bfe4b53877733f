import { costOf, priceOfTokens } from '@vivavoce/contract/prices';
import type { UsageKind, UsageStage } from '@vivavoce/contract/records';
import type { CoreContext } from '../../context.ts';
import type { Scope, TenantTransaction } from '../../database/database.ts';

/** One thing that was used. */
export interface NewUsage {
  kind: UsageKind;
  /** Whole units of the kind; of nothing no line is written. */
  quantity: number;
  /** What it was used for. */
  subject: { type: 'session' | 'tailoring' | 'resume' | 'tenant'; id: string };
  /** Which part of it this is, where a subject has several of a kind: an id or a number, the same whenever it is told again. */
  part?: string;
  templateId?: string | null;
  keyId?: string | null;
  stage?: UsageStage;
  /** Of the vendor that did it: what it cost us is written beside it. */
  model?: string;
}

/** What the deployment says that its own endpoint costs. */
type PricingEnvironment = Partial<
  Pick<CoreContext['environment'], 'LLM_OPENAI_PRICE' | 'LLM_OPENAI_MODEL' | 'LLM_OPENAI_DEEP_MODEL'>
>;

function ownPriceOf(model: string, environment: PricingEnvironment = {}) {
  const { LLM_OPENAI_PRICE, LLM_OPENAI_MODEL, LLM_OPENAI_DEEP_MODEL } = environment;
  const isOwn = model === LLM_OPENAI_MODEL || model === LLM_OPENAI_DEEP_MODEL;
  return isOwn && LLM_OPENAI_PRICE !== undefined ? priceOfTokens(LLM_OPENAI_PRICE) : undefined;
}

/**
 * Writes down what was used, in the transaction in which it ends. The line is named by what it measures, so the same thing told
 * again, by a retry or a late record, counts once. Test mode is not metered.
 * @example
 * await recordUsage(change, caller, { kind: 'tailored_resumes', quantity: 1, subject: { type: 'tailoring', id } });
 */
export async function recordUsage(
  { records, environment }: { records: TenantTransaction; environment?: PricingEnvironment },
  { tenantId, mode }: Scope,
  ...used: NewUsage[]
): Promise<void> {
  if (mode !== 'live') return;
  const data = used
    .filter(({ quantity }) => quantity > 0)
    .map(({ kind, quantity, subject, part, templateId = null, keyId = null, stage = null, model = null }) => {
      const cost =
        model === null
          ? { nanoUsd: 0, uncachedNanoUsd: 0 }
          : costOf(model, kind, quantity, ownPriceOf(model, environment));
      return {
        tenantId,
        mode,
        id: [subject.id, kind, ...(part === undefined ? [] : [part])].join('.'),
        kind,
        quantity,
        subjectType: subject.type,
        subjectId: subject.id,
        templateId,
        keyId,
        stage,
        model,
        costNanos: cost.nanoUsd,
        uncachedNanos: cost.uncachedNanoUsd,
      };
    });
  if (data.length > 0) await records.usageEvent.createMany({ data, skipDuplicates: true });
}
