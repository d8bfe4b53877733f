import type { AgentRecord } from '@vivavoce/contract/internal';
import type { ServerMessage } from '@vivavoce/contract/realtime';
import type { EndReason } from '@vivavoce/contract/records';
import type { InterviewState } from '../interview/machine.ts';
import type { ModelEvent, ReplyRequest } from '../llm/reply.ts';
import { AudioInput } from '../session/audio-input.ts';
import { AudioOutput } from '../session/audio-output.ts';
import { SessionClock } from '../session/clock.ts';
import { Conversation } from '../session/conversation.ts';
import type { Synthesiser } from '../tts/voice.ts';
import type { Opening } from '../turn/events.ts';
import { initialTurnState } from '../turn/state.ts';
import { EchoGuard } from '../vad/echo.ts';
import { connectionInMemory } from './connection.ts';
import { claimed, recordInMemory } from './record.ts';
import { unmetered } from './spending.ts';

/** What the model answers; without one it fails, and the interview speaks for itself. */
export type Answer = (signal: AbortSignal, request: ReplyRequest) => AsyncIterable<ModelEvent>;

export interface Voiced {
  /** The interviewer's voice. @defaultValue none comes */
  synthesiser?: Synthesiser;
  /** Where its sound goes. */
  wire?: Parameters<typeof connectionInMemory>[1];
  /** Whether the page plays sound. @defaultValue false */
  sound?: boolean;
  /** @defaultValue 'listen' */
  opening?: Opening;
}

/**
 * A conversation in virtual time, with somebody who reads, types and speaks: it begins with the candidate's move. The record
 * is kept in memory.
 */
export function hold(
  interview: InterviewState,
  answer?: Answer,
  { synthesiser, wire, sound, opening }: Voiced = {},
) {
  const held = {
    messages: [] as ServerMessage[],
    /** What the client was sent and what was stored, in this order. */
    log: [] as (ServerMessage | AgentRecord)[],
    requests: [] as ReplyRequest[],
    endings: [] as (EndReason | 'suspended' | 'broken')[],
  };
  const { record, records } = recordInMemory([], (stored) => held.log.push(stored));
  const send = (message: ServerMessage) => held.log.push(message) && held.messages.push(message);
  const clock = new SessionClock(new Date());
  const now = () => clock.nowMs();
  const echo = new EchoGuard();
  const output = new AudioOutput({
    firstGeneration: 1,
    now,
    echo,
    handlers: {
      started: (run) => conversation.playbackStarted(run),
      heard: (run) => conversation.playbackHeard(run),
      finished: (run) => conversation.playbackFinished(run),
    },
  });
  const over = (ending: EndReason | 'suspended' | 'broken') => {
    held.endings.push(ending);
    conversation.close();
  };
  const settings = { mode: 'conversational' as const };
  const conversation: Conversation = new Conversation({
    claim: claimed(),
    clock,
    record,
    output,
    input: new AudioInput({
      memory: { probability: async () => 0 },
      recogniser: {
        open: () => ({
          push: () => undefined,
          finalize: () => undefined,
          restart: () => undefined,
          close: () => undefined,
        }),
      },
      echo,
      now,
      onVoice: () => undefined,
      onRecognised: () => undefined,
      recognition: { interim: () => undefined, final: () => undefined, failed: () => undefined },
    }),
    model: {
      async *streamReply(request, signal) {
        held.requests.push(request);
        if (answer) yield* answer(signal, request);
        else yield { type: 'failed', reason: 'timeout' };
      },
    },
    synthesiser: synthesiser ?? {
      open: () => ({ push: () => undefined, flush: () => undefined, cancel: () => undefined }),
    },
    spending: unmetered(),
    turn: initialTurnState(settings, { firstTurn: 1, nowMs: now() }),
    interview,
    settings,
    unsaid: undefined,
    send,
    onSuspend: () => over('suspended'),
    onEnd: over,
    onBroken: () => over('broken'),
  });
  const connection = connectionInMemory(send, wire);
  output.connect(connection);
  conversation.dispatch({ type: 'opened', opening: opening ?? 'listen' });
  conversation.interview({ type: 'clock_started' });
  conversation.dispatch({ type: 'client_connected', soundAllowed: sound ?? false, microphone: true });
  return Object.assign(held, { conversation, output, connection, records, now });
}

export type Held = ReturnType<typeof hold>;
