import { type ServerClient, verifyWebhook, WebhookError, type WebhookEvent } from '@vivavoce/sdk/server';

/** What happened already is not done again. This many are remembered; a real system has a table with a unique id. */
const REMEMBERED = 10_000;

/**
 * The secret of our endpoint: of the one at this address, rotated, for nobody can read it again, or of a new one. A real system
 * makes its endpoint once, in the console, and keeps the secret with its others.
 */
export async function endpointSecret(vivavoce: ServerClient, url: string): Promise<string> {
  for await (const endpoint of vivavoce.listWebhookEndpoints()) {
    if (endpoint.url !== url) continue;
    if (!endpoint.enabled) await vivavoce.updateWebhookEndpoint({ id: endpoint.id, enabled: true });
    return (await vivavoce.rotateWebhookSecret({ id: endpoint.id, graceHours: 0 })).secret;
  }
  return (await vivavoce.createWebhookEndpoint({ url, description: 'ATS vendor example' })).secret;
}

export interface HookOptions {
  secret: string;
  /** Does what the event asks for. Throws where it cannot: the event then comes again. */
  onEvent(event: WebhookEvent): Promise<void>;
}

/** Answers webhooks: 400 to what is not ours, 204 to what was done, 500 to what has to come again. */
export function createHook({ secret, onEvent }: HookOptions): (request: Request) => Promise<Response> {
  const done = new Set<string>();
  return async (request) => {
    let event: WebhookEvent;
    try {
      event = verifyWebhook({ body: await request.text(), headers: request.headers, secret });
    } catch (error) {
      if (error instanceof WebhookError) return new Response(error.code, { status: 400 });
      throw error;
    }
    if (done.has(event.id)) return new Response(null, { status: 204 });
    await onEvent(event);
    done.add(event.id);
    const [oldest] = done;
    if (done.size > REMEMBERED && oldest !== undefined) done.delete(oldest);
    return new Response(null, { status: 204 });
  };
}
