import { z } from 'zod';
import { textSchema } from '../text/text.schema.ts';
import { toStorable } from '../text/text.ts';
import type { RoomClientMessage } from './livekit.ts';
import { type ClientMessage, type Envelope, MAX_ANSWER_CHARACTERS } from './messages.ts';

const envelope = { seq: z.int().min(1), ack: z.int().min(0) };
const messageId = z.string().regex(/^msg_[0-9A-Za-z]{22}$/);
const samples = z.int().min(0);
const generation = z
  .int()
  .min(0)
  .max(2 ** 32 - 1);

/** What the agent accepts from a browser. Unknown fields are dropped, so that older agents take newer clients. */
export const clientMessageSchema = z.discriminatedUnion('type', [
  z.object({
    ...envelope,
    type: z.literal('hello'),
    ticket: textSchema.min(1).max(200),
    clientId: z.string().regex(/^cli_[0-9A-Za-z]{22}$/),
    audio: z.object({
      upSampleRate: z.union([z.literal(16_000), z.literal(0)]),
      downSampleRate: z.literal(24_000),
      codec: z.literal('pcm16'),
    }),
    soundAllowed: z.boolean(),
  }),
  z.object({
    ...envelope,
    type: z.literal('say'),
    id: messageId,
    // As it is stored, so that its caption says the same. Nothing at all is an answer to nobody, which is no reason to hang up.
    text: z
      .string()
      .max(MAX_ANSWER_CHARACTERS)
      .transform((text) => toStorable(text).trim()),
    questionId: textSchema.max(60).nullable().exactOptional(),
  }),
  z.object({ ...envelope, type: z.literal('typing'), draft: z.boolean() }),
  z.object({
    ...envelope,
    type: z.literal('request'),
    id: messageId,
    request: z.enum(['repeat', 'pause', 'skip']),
    questionNumber: z.int().min(0).exactOptional(),
  }),
  z.object({ ...envelope, type: z.literal('mute'), muted: z.boolean() }),
  z.object({ ...envelope, type: z.literal('sound'), allowed: z.boolean() }),
  z.object({ ...envelope, type: z.literal('microphone'), state: z.enum(['open', 'none']) }),
  z.object({ ...envelope, type: z.literal('played'), generation, playedSamples: samples }),
  z.object({ ...envelope, type: z.literal('flushed'), generation, playedSamples: samples }),
  z.object({ ...envelope, type: z.literal('end'), id: messageId }),
  z.object({ ...envelope, type: z.literal('ping'), sentAtMs: z.number() }),
]) satisfies z.ZodType<ClientMessage & Envelope>;

const [hello, ...others] = clientMessageSchema.options;

/** What the agent accepts in a room: the same, and the answers to its probes. */
export const roomClientMessageSchema = z.discriminatedUnion('type', [
  hello.extend({ framePackets: z.boolean().exactOptional() }),
  ...others,
  z.object({ ...envelope, type: z.literal('probed'), id: z.int().min(0) }),
]) satisfies z.ZodType<RoomClientMessage & Envelope>;
