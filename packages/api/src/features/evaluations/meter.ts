import { randomText } from '@vivavoce/contract/ids';
import type { CoreContext } from '../../context.ts';
import type { Session as SessionRow } from '../../generated/prisma/client.ts';
import type { ModelUsage } from '../../models/model.ts';
import { recordUsage } from '../usage/index.ts';

/** Letters that tell one answer from all others of a session. */
const PART_LENGTH = 12;

/**
 * Writes down what one answer took. It is written behind it, apart from what becomes of it: a question that is asked again is paid
 * again. No judgement waits for the ledger.
 */
export async function meterAnswer(context: CoreContext, row: SessionRow, usage: ModelUsage): Promise<void> {
  const { tenantId, mode, id, templateId, keyId } = row;
  if (mode !== 'live') return;
  const part = `evaluation_${randomText(PART_LENGTH)}`;
  const of = {
    subject: { type: 'session', id },
    part,
    templateId,
    keyId,
    stage: 'evaluation',
    model: usage.model,
  } as const;
  try {
    await context.database.withTenant({ tenantId, mode }, (records) =>
      recordUsage(
        { records, environment: context.environment },
        { tenantId, mode },
        {
          kind: 'model_input_tokens',
          quantity: usage.inputTokens - usage.cachedInputTokens - usage.writtenInputTokens,
          ...of,
        },
        { kind: 'model_cache_write_tokens', quantity: usage.writtenInputTokens, ...of },
        { kind: 'model_cache_read_tokens', quantity: usage.cachedInputTokens, ...of },
        { kind: 'model_output_tokens', quantity: usage.outputTokens, ...of },
      ),
    );
  } catch (error) {
    context.log.error({ err: error }, 'cannot write down what an answer took');
  }
}
