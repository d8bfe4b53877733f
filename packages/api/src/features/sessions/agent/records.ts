import {
  type AgentRecord,
  isOver,
  type RecordsRequest,
  type RecordsResponse,
  type SessionEventData,
  toStorable,
  type Utterance,
} from '@vivavoce/contract';
import type { CoreContext } from '../../../context.ts';
import { ApiError } from '../../../core/error.ts';
import type { SessionRef } from '../../../core/session-ref.ts';
import { toJson } from '../../../database/json.ts';
import { changeSession, type SessionChange, type SessionRow, UNHELD } from '../lifecycle/change.ts';
import { CLOSE_AFTER_MS, closeWhenComplete, expiryOf } from '../lifecycle/record.ts';

/**
 * Stores what an agent reports: in order, in one transaction under the session's lock, each record at most once.
 *
 * The holder of the present epoch may write everything. What a lower epoch sends (a worker that was replaced, or its spool,
 * found late) is taken only where it cannot contradict the present holder: timings of turns; utterances that are missing
 * behind the point from which the holder went on; anything that nobody holds any more. All of it that can be taken is
 * taken, and where something could not, the answer is `connection_replaced`, so that a stale worker learns it.
 * @throws ApiError `connection_replaced`, `session_over` where the record is closed and does not hold it, `invalid_request`
 */
export async function storeRecords(
  context: CoreContext,
  ref: SessionRef,
  request: RecordsRequest,
): Promise<RecordsResponse> {
  const refusal = await changeSession(context, ref, async (change) => {
    const row = await change.lock();
    if (request.epoch > row.epoch) {
      throw new ApiError('invalid_request', {
        errors: [
          { pointer: '/epoch', detail: 'No such epoch was given out. Send the one that `claim` answered.' },
        ],
      });
    }
    const applied = new RecordsOf(change, row, request.epoch);
    for (const record of request.records) await applied.apply(record);
    await applied.finish();
    return applied.refusal;
  });
  if (refusal) throw new ApiError(refusal);
  return { stored: request.records.length };
}

/** The records of one request, applied one after the other to one session. */
class RecordsOf {
  refusal: 'connection_replaced' | 'session_over' | undefined;
  private readonly change: SessionChange;
  private readonly epoch: number;
  private row: SessionRow;

  constructor(change: SessionChange, row: SessionRow, epoch: number) {
    this.change = change;
    this.row = row;
    this.epoch = epoch;
  }

  async apply(record: AgentRecord): Promise<void> {
    switch (record.kind) {
      case 'utterance':
        return this.applyUtterance(record.utterance);
      case 'snapshot':
        return this.applySnapshot(record);
      case 'progress':
        return this.applyProgress(record);
      case 'timings':
        return this.applyTimings(record);
      case 'end':
        return this.applyEnd(record);
    }
  }

  /** What arrived last may have completed the record. */
  async finish(): Promise<void> {
    if (isOver(this.row.status)) await closeWhenComplete(this.change, this.row);
  }

  private get stale(): boolean {
    return this.epoch < this.row.epoch;
  }

  /** A newer worker holds the session: what happens now is its to say. */
  private get heldByNewer(): boolean {
    return this.stale && this.row.status === 'live';
  }

  private get ref() {
    return {
      tenantId: this.change.ref.tenantId,
      mode: this.change.ref.mode,
      sessionId: this.change.ref.sessionId,
    };
  }

  private async applyUtterance(utterance: Utterance): Promise<void> {
    const { tenantId, sessionId } = this.ref;
    if (this.heldByNewer && utterance.sequence > this.row.claimSequence) {
      // The holder counts on from `claimSequence`: these numbers are its own.
      this.refusal = 'connection_replaced';
      return;
    }
    if (this.row.recordComplete !== null) {
      const known = await this.change.records.utterance.findUnique({
        where: { tenantId_sessionId_sequence: { tenantId, sessionId, sequence: utterance.sequence } },
        select: { id: true },
      });
      if (known?.id !== utterance.id) this.refusal ??= 'session_over';
      return;
    }
    const { mode, ...rest } = utterance;
    await this.change.records.utterance.createMany({
      data: [{ ...rest, ...this.ref, text: toStorable(utterance.text), epoch: this.epoch, turnMode: mode }],
      skipDuplicates: true,
    });
  }

  private async applySnapshot(record: AgentRecord & { kind: 'snapshot' }): Promise<void> {
    if (this.heldByNewer || isOver(this.row.status)) return;
    const { tenantId, sessionId } = this.ref;
    const document = toJson(record.snapshot);
    const written = { epoch: this.epoch, counter: record.counter, document, updatedAt: new Date() };
    const { count } = await this.change.records.snapshot.createMany({
      data: [{ ...this.ref, ...written }],
      skipDuplicates: true,
    });
    if (count > 0) return;
    await this.change.records.snapshot.updateMany({
      where: {
        tenantId,
        sessionId,
        OR: [{ epoch: { lt: this.epoch } }, { epoch: this.epoch, counter: { lt: record.counter } }],
      },
      data: written,
    });
  }

  private async applyProgress(record: AgentRecord & { kind: 'progress' }): Promise<void> {
    const { progressEpoch, progressCounter } = this.row;
    const older =
      this.epoch < progressEpoch || (this.epoch === progressEpoch && record.counter <= progressCounter);
    if (older || this.heldByNewer) return;
    this.row = await this.change.update({
      progress: toJson(record.progress),
      progressEpoch: this.epoch,
      progressCounter: record.counter,
    });
    await this.change.event('session.progress', record.progress);
  }

  private async applyTimings({ timings }: AgentRecord & { kind: 'timings' }): Promise<void> {
    const { tenantId, mode, sessionId } = this.ref;
    const written = { timings: toJson(timings), updatedAt: new Date() };
    await this.change.records.turn.upsert({
      where: { tenantId_sessionId_id: { tenantId, sessionId, id: timings.turnId } },
      create: { tenantId, mode, sessionId, id: timings.turnId, ...written },
      update: written,
    });
  }

  private async applyEnd(record: AgentRecord & { kind: 'end' }): Promise<void> {
    if (this.stale && !isOver(this.row.status)) {
      this.refusal = 'connection_replaced';
      return;
    }
    const durationMs = Math.round(record.durationMs);
    if (isOver(this.row.status)) {
      // Ended without the worker, which now says where its record ends and how long it was. A worker before it cannot know.
      if (!this.stale && this.row.recordComplete === null && this.row.lastSequence === null) {
        this.row = await this.change.update({ lastSequence: record.lastSequence, durationMs });
      }
      return;
    }
    const endedAt = new Date(record.endedAt);
    const set = {
      endReason: this.row.endRequested ?? record.reason,
      endedAt,
      durationMs,
      lastSequence: record.lastSequence,
      ...UNHELD,
      ...(await expiryOf(this.change, this.row, endedAt)),
    };
    const data: SessionEventData['session.ended'] = { status: 'ended', reason: set.endReason };
    this.row =
      record.reason === 'failed' && this.row.status !== 'suspended'
        ? await this.change.step('fail', {
            event: 'session.failed',
            data: { status: 'failed', code: record.code ?? 'internal' },
            set: { ...set, endReason: 'failed', failure: record.code ?? 'internal' },
          })
        : await this.change.step('end', { event: 'session.ended', data, set });
    await this.change.task('close-record', { runAt: new Date(Date.now() + CLOSE_AFTER_MS) });
  }
}
