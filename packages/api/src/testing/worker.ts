import { newId } from '@vivavoce/contract/ids';
import { type ClaimResponse, SESSION_QUEUE } from '@vivavoce/contract/internal';
import type { Connection, Utterance } from '@vivavoce/contract/records';
import type { Stop } from '../queue/queue.ts';
import type { Answer, TestApi } from './api.ts';

/** A worker of the agent as the API sees it: takes sessions from the queue, claims them, and speaks when the test says so. */
export interface TestWorker {
  /** Sessions that were claimed, in order. */
  claims: ClaimResponse[];
  /** Refusals of claims. */
  refusals: Answer[];
  /** Lets the session's task end. */
  finish(sessionId: string): void;
  stop: Stop;
}

export async function startTestWorker(
  api: TestApi,
  connections: Connection[] = [{ kind: 'websocket', url: 'ws://worker.example:1/v1/realtime' }],
): Promise<TestWorker> {
  const claims: ClaimResponse[] = [];
  const refusals: Answer[] = [];
  const ends = new Map<string, () => void>();
  const workerId = newId('worker');
  const stopWorking = await api.context.queue.work(SESSION_QUEUE, { concurrency: 10 }, async (task) => {
    const sessionId = task.data.sessionId ?? '';
    const claim = await api.agent(`/sessions/${sessionId}/claim`, { workerId, connections, taskId: task.id });
    if (claim.status !== 200) {
      refusals.push(claim);
      return;
    }
    const ended = new Promise<void>((resolve) => ends.set(sessionId, resolve));
    claims.push(claim.body);
    await ended;
  });
  return {
    claims,
    refusals,
    finish: (sessionId) => ends.get(sessionId)?.(),
    async stop() {
      for (const end of ends.values()) end();
      await stopWorking();
    },
  };
}

/** An utterance as the agent reports it. */
export function utterance(sequence: number, text: string, more: Partial<Utterance> = {}): Utterance {
  return {
    id: newId('utterance'),
    sequence,
    role: sequence % 2 === 1 ? 'interviewer' : 'candidate',
    text,
    input: 'voice',
    startMs: sequence * 1_000,
    endMs: sequence * 1_000 + 800,
    turnId: newId('turn'),
    questionId: null,
    mode: 'conversational',
    interrupted: false,
    ...more,
  };
}
