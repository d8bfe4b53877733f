import type { OpenAPIHono } from '@hono/zod-openapi';
import type { AppContext } from '../../context.ts';
import { ApiError } from '../../core/error.ts';
import type { ApiEnv } from '../../http/context.ts';
import { createRouter } from '../../http/router.ts';
import { BadSignature, type PaymentNews, type Payments } from '../../payments/payments.ts';
import { hearOfAccount } from '../billing/index.ts';
import { hearOfPackage } from '../packages/index.ts';

/**
 * Where the payment provider tells that something happened. Its signature is what lets it in; what happened is not read from the news,
 * which may be old, but fetched.
 */
export function paymentRoutes(context: AppContext): OpenAPIHono<ApiEnv> {
  const app = createRouter();
  const { payments } = context;
  if (!payments) return app;
  for (const provider of payments.all) {
    app.post(`/webhooks/${provider.name}`, async (c) => {
      const body = await c.req.text();
      const news = verified(provider, body, (name) => c.req.header(name));
      await hearOfAccount(context, provider.name, news);
      await hearOfPackage(context, news);
      return c.body(null, 204);
    });
  }
  return app;
}

function verified(
  payments: Payments,
  body: string,
  header: (name: string) => string | undefined,
): PaymentNews {
  try {
    return payments.readNews(body, header);
  } catch (error) {
    if (error instanceof BadSignature) throw new ApiError('not_allowed', { cause: error });
    throw error;
  }
}
