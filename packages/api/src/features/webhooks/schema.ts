import { z } from '@hono/zod-openapi';
import { WEBHOOK_EVENT_TYPES } from '@vivavoce/contract/events';
import { textSchema } from '@vivavoce/contract/text';
import { pageQuerySchema } from '../../core/page.ts';

const time = z.iso.datetime();
const mode = z.enum(['test', 'live']);
const eventType = z.enum([...WEBHOOK_EVENT_TYPES, 'webhook.test']);
const subscription = z.array(z.enum(WEBHOOK_EVENT_TYPES)).max(WEBHOOK_EVENT_TYPES.length);

export const DELIVERY_STATUSES = ['pending', 'delivered', 'failed'] as const;
/** A tenant's endpoints of one mode. Every event is written for each. */
export const MAX_ENDPOINTS = 20;

export const webhookEndpointSchema = z
  .object({
    id: z.string().openapi({ example: 'whe_4fVb0kQm2xYt7cNpLr8sDw' }),
    mode,
    url: z.string().openapi({ example: 'https://ats.example/hooks/vivavoce' }),
    description: z.string(),
    events: subscription.openapi({ description: 'Types that are sent; empty sends every type.' }),
    enabled: z.boolean(),
    disabledReason: z.enum(['failing', 'gone']).nullable().openapi({
      description:
        'Set where we disabled it: `failing` after a day without one success, `gone` after it answered 410. Enable it again by `PATCH`.',
    }),
    failingSince: time.nullable().openapi({ description: 'Since when no attempt has succeeded.' }),
    previousSecretEndsAt: time.nullable().openapi({
      description: 'Until then the secret before the last rotation signs beside the present one.',
    }),
    createdAt: time,
  })
  .openapi('WebhookEndpoint');
export type WebhookEndpoint = z.output<typeof webhookEndpointSchema>;

export const endpointWithSecretSchema = webhookEndpointSchema
  .extend({
    secret: z.string().openapi({
      description: 'Verifies the signatures. Shown now and never again.',
      example: 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw',
    }),
  })
  .openapi('WebhookEndpointWithSecret');
export type EndpointWithSecret = z.output<typeof endpointWithSecretSchema>;

const url = textSchema.min(1).max(2_000).openapi({
  description:
    'HTTPS, on port 443 or 8443, on the public internet; without a user name or password. Redirects are not followed.',
});
const description = textSchema.max(200);

export const newEndpointSchema = z
  .strictObject({ url, description: description.default(''), events: subscription.default([]) })
  .openapi('NewWebhookEndpoint');
export type NewEndpoint = z.output<typeof newEndpointSchema>;

export const endpointChangeSchema = z
  .strictObject({
    url: url.exactOptional(),
    description: description.exactOptional(),
    events: subscription.exactOptional(),
    enabled: z.boolean().exactOptional(),
  })
  .openapi('WebhookEndpointChange');
export type EndpointChange = z.output<typeof endpointChangeSchema>;

export const rotationSchema = z.strictObject({
  graceHours: z.int().min(0).max(72).default(24).openapi({
    description: 'How long the present secret signs beside the new one. 0 revokes it at once.',
  }),
});

export const deliverySchema = z
  .object({
    id: z.string().openapi({ example: 'dlv_4fVb0kQm2xYt7cNpLr8sDw' }),
    endpointId: z.string(),
    eventId: z.string().openapi({ description: 'Also the `webhook-id` header of every attempt.' }),
    eventType,
    status: z.enum(DELIVERY_STATUSES),
    attempts: z.int(),
    nextAttemptAt: time.nullable(),
    createdAt: time,
    deliveredAt: time.nullable(),
  })
  .openapi('Delivery');
export type Delivery = z.output<typeof deliverySchema>;

export const deliveryWithLogSchema = deliverySchema
  .extend({
    body: z.string().openapi({ description: 'Exactly what is sent.' }),
    log: z.array(
      z.object({
        number: z.int(),
        at: time,
        durationMs: z.int(),
        status: z.int().nullable().openapi({ description: 'HTTP status of the answer.' }),
        failure: z.string().nullable().openapi({
          description:
            'Why it did not count: `timeout`, `connection`, `status`, `redirect`, `refused_<reason>` where the address leads where we do not go, or `secret` where the endpoint needs a new one.',
        }),
        requestHeaders: z.record(z.string(), z.string()).openapi({ description: 'Without the signature.' }),
        response: z.string().nullable().openapi({ description: 'The first 1,000 characters of the answer.' }),
      }),
    ),
  })
  .openapi('DeliveryWithLog');
export type DeliveryWithLog = z.output<typeof deliveryWithLogSchema>;

export const deliveryQuerySchema = pageQuerySchema.extend({
  status: z.enum(DELIVERY_STATUSES).optional(),
  eventType: eventType.optional(),
});

export const replayWindowSchema = z
  .strictObject({
    from: time,
    to: time,
    status: z
      .enum(['failed', 'delivered'])
      .exactOptional()
      .openapi({ description: 'Both where it is missing.' }),
    cursor: textSchema
      .min(1)
      .max(500)
      .exactOptional()
      .openapi({ description: 'The `nextCursor` of the answer before, with the same window.' }),
  })
  .openapi('ReplayWindow');
export type ReplayWindow = z.output<typeof replayWindowSchema>;

export const replayedSchema = z.object({
  replayed: z.int().openapi({ description: 'At most 1,000.' }),
  more: z.boolean(),
  nextCursor: z.string().nullable().openapi({ description: 'Goes on behind the last one; null after all.' }),
});
export type Replayed = z.output<typeof replayedSchema>;

/** Body of every webhook. */
export const webhookEventSchema = z
  .object({
    id: z.string().openapi({ description: 'The same in every attempt and replay: do each only once.' }),
    type: eventType,
    timestamp: time.openapi({ description: 'When it happened.' }),
    mode,
    subject: z.object({ type: z.string(), id: z.string() }),
    sequence: z.int().openapi({
      description:
        'Counts the events of the subject from 1 on, without gaps: deliveries may overtake each other.',
    }),
    data: z
      .record(z.string(), z.unknown())
      .openapi({ description: 'Ids and states, as in the event stream.' }),
  })
  .openapi('WebhookEvent', {
    example: {
      id: 'evt_4fVb0kQm2xYt7cNpLr8sDw',
      type: 'session.ended',
      timestamp: '2026-11-01T09:30:00.000Z',
      mode: 'test',
      subject: { type: 'session', id: 'ses_4fVb0kQm2xYt7cNpLr8sDw' },
      sequence: 7,
      data: { status: 'ended', reason: 'completed' },
    },
  });
export type WebhookEvent = z.output<typeof webhookEventSchema>;

export const endpointParamsSchema = z.object({ id: textSchema.min(1).max(60) });
