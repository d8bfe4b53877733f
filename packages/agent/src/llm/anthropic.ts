import type { VendorAccess } from '@vivavoce/contract';
import type { ReplyModel } from './reply.ts';

export interface AnthropicReplyOptions {
  access: VendorAccess;
  model: string;
  fallbackModel: string;
  /** First token of one attempt. @defaultValue 1200 */
  firstTokenDeadlineMs?: number;
  /** The whole reply, every attempt included. @defaultValue 20000 */
  totalDeadlineMs?: number;
}

/** The interviewer's model at Anthropic (or whoever speaks its protocol at `access.baseUrl`). */
export declare function createAnthropicReplyModel(options: AnthropicReplyOptions): ReplyModel;
