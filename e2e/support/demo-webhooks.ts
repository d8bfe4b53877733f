import { newId } from '@vivavoce/contract/ids';
import type { Client } from 'pg';

const MINUTE_MS = 60_000;
const HEADERS = { 'content-type': 'application/json', 'user-agent': 'Vivavoce-Webhooks/1' };

/** Endpoints of every state, the first with deliveries of every state. */
const ENDPOINTS = [
  { id: 'whe_demo', url: 'https://ats.example/hooks/vivavoce', description: 'Applicant tracking' },
  { id: 'whe_failing', url: 'https://staging.ats.example/hooks', failingSince: 90 },
  { id: 'whe_disabled', url: 'https://old.partner.example/vivavoce', disabledReason: 'failing' },
] as const;

const DELIVERIES = [
  { id: 'dlv_retried', ago: 3, type: 'session.ended', status: 'pending', tried: [503, null], next: 27 },
  { id: 'dlv_demo', ago: 12, type: 'evaluation.completed', status: 'delivered', tried: [503, 204] },
  { id: 'dlv_first', ago: 40, type: 'session.live', status: 'delivered', tried: [204] },
  { id: 'dlv_failed', ago: 900, type: 'session.created', status: 'failed', tried: [404] },
  { id: 'dlv_unsent', ago: 1_500, type: 'session.created', status: 'failed', tried: [] },
] as const;

/** Puts endpoints and deliveries into the demonstration tenant's test mode: for pictures. */
export async function addDemoWebhooks(client: Client, tenantId: string): Promise<void> {
  const before = (minutes: number) => new Date(Date.now() - minutes * MINUTE_MS);
  for (const endpoint of ENDPOINTS) {
    const { id, url } = endpoint;
    const disabledReason = 'disabledReason' in endpoint ? endpoint.disabledReason : null;
    const failing = 'failingSince' in endpoint ? before(endpoint.failingSince) : null;
    await client.query(
      `INSERT INTO webhook_endpoints (tenant_id, mode, id, url, description, events, secret, enabled, disabled_reason, failing_since)
       VALUES ($1, 'test', $2, $3, $4, '{}', 'sealed', $5, $6, $7)`,
      [
        ...[tenantId, id, url, 'description' in endpoint ? endpoint.description : ''],
        ...[disabledReason === null, disabledReason, failing],
      ],
    );
  }
  for (const delivery of DELIVERIES) {
    const { id, ago, type, status, tried } = delivery;
    const eventId = newId('event');
    const body = {
      ...{ id: eventId, type, timestamp: before(ago).toISOString(), mode: 'test' },
      ...{ subject: { type: 'session', id: newId('session') }, sequence: 4, data: {} },
    };
    await client.query(
      `INSERT INTO deliveries (tenant_id, mode, id, endpoint_id, event_id, event_type, body, status, attempts, next_attempt_at, due_at, created_at)
       VALUES ($1, 'test', $2, $3, $4, $5, $6, $7, $8, $9, coalesce($9, now()), $10)`,
      [
        ...[tenantId, id, ENDPOINTS[0].id, eventId, type, JSON.stringify(body), status, tried.length],
        ...['next' in delivery ? before(-delivery.next) : null, before(ago)],
      ],
    );
    for (const [index, answered] of tried.entries()) {
      const ok = answered === 204;
      await client.query(
        `INSERT INTO delivery_attempts (tenant_id, mode, delivery_id, number, at, duration_ms, status, failure, headers, answer)
         VALUES ($1, 'test', $2, $3, $4, $5, $6, $7, $8, $9)`,
        [
          ...[tenantId, id, index + 1, before(ago - index), answered === null ? 10_000 : 84 + index],
          ...[answered, ok ? null : answered === null ? 'timeout' : 'status'],
          ...[JSON.stringify({ ...HEADERS, 'webhook-id': eventId }), ok ? null : answered && 'try later'],
        ],
      );
    }
  }
}
