import type { OpenAPIHono } from '@hono/zod-openapi';
import type { AppContext } from '../../context.ts';
import { ApiError } from '../../core/error.ts';
import type { ApiEnv } from '../../http/context.ts';
import { createRouter } from '../../http/router.ts';
import { BadSignature, type PaymentNews } from '../../payments/payments.ts';
import { changeRecords } from '../../tasks/change.ts';
import { scopeOf, subjectOf } from './account.ts';
import { SYNC_TASK } from './task-names.ts';

/** Where the payment provider tells that something happened. Its signature is what lets it in. */
export function billingRoutes(context: AppContext): OpenAPIHono<ApiEnv> {
  const app = createRouter();
  const { payments } = context;
  if (!payments) return app;
  app.post(`/webhooks/${payments.name}`, async (c) => {
    let news: PaymentNews;
    try {
      news = payments.readNews(await c.req.text(), (name) => c.req.header(name));
    } catch (error) {
      if (error instanceof BadSignature) throw new ApiError('not_allowed', { cause: error });
      throw error;
    }
    await hear(context, news);
    return c.body(null, 204);
  });
  return app;
}

/** What happened is not read from the news, which may be old: it is fetched, by a task that the same news causes once. */
async function hear(context: AppContext, { id, customerId }: PaymentNews): Promise<void> {
  const { payments, database } = context;
  if (!payments || customerId === null) return;
  const account = await database.findBillingAccount(payments.name, customerId);
  // Somebody else's customer, in an account that we share.
  if (!account) return;
  await changeRecords(context, scopeOf(account.tenantId), (change) =>
    change.put({
      name: SYNC_TASK,
      id: `${SYNC_TASK}-${id}`,
      subject: subjectOf(account),
      payload: { accountId: account.id },
    }),
  );
}
