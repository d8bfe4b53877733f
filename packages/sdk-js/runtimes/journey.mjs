import { createServerClient, verifyWebhook } from '../dist/server.js';

/** What a partner's server does first, in whatever runtime it is: lists, creates once, and verifies what it is told. */
export async function journey({ apiUrl, webhook }) {
  const vivavoce = createServerClient({ secretKey: 'vv_test_sk_runtimes', apiUrl });
  const listed = [];
  for await (const { id } of vivavoce.listSessions()) listed.push(id);
  const { session } = await vivavoce.createSession(
    { template: 'graduate-practice' },
    { idempotencyKey: 'once' },
  );
  const event = verifyWebhook(webhook);
  let refusal;
  try {
    verifyWebhook({ ...webhook, body: `${webhook.body} ` });
  } catch ({ code }) {
    refusal = code;
  }
  return { listed, created: session.id, told: event.type, refusal };
}
