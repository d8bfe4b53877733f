export type { ErrorCode, FieldError } from '@vivavoce/contract/plain';
export { VivavoceError } from '../core/error.ts';
export { createServerClient } from './client.ts';
export { type Page, Pages } from './pages.ts';
export type { CallOptions, Schemas, ServerClient, ServerClientOptions } from './types.ts';
export {
  verifyWebhook,
  WebhookError,
  type WebhookErrorCode,
  type WebhookEvent,
  type WebhookRequest,
} from './webhook.ts';
