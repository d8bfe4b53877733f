import type { SessionEventData } from '@vivavoce/contract/events';
import type { AgentRecord, RecordsRequest, RecordsResponse } from '@vivavoce/contract/internal';
import { USAGE_KINDS, type Utterance } from '@vivavoce/contract/records';
import { isOver } from '@vivavoce/contract/session';
import { toStorable } from '@vivavoce/contract/text';
import type { CoreContext } from '../../../context.ts';
import { type Caller, refOf } from '../../../core/caller.ts';
import { ApiError } from '../../../core/error.ts';
import { toJson } from '../../../database/json.ts';
import { recordUsage } from '../../usage/index.ts';
import {
  changeSession,
  type SessionChange,
  type SessionRow,
  statusData,
  UNHELD,
} from '../lifecycle/change.ts';
import { putSessionTask } from '../lifecycle/join.ts';
import { CLOSE_AFTER_MS, closeWhenComplete, expiryOf, followQuestion } from '../lifecycle/record.ts';
import { insertLate } from './late.ts';

/**
 * Stores what an agent reports: in order, in one transaction under the session's lock, each record at most once.
 *
 * The holder, whose claim took effect last, may write everything. What a lower epoch sends (a worker whose client went
 * elsewhere, or its spool, found late) is taken only where it cannot contradict the holder: what was said, which stands before
 * the holder's own; timings of turns; anything that nobody holds any more. All of it that can be taken is taken, and where
 * something could not, the answer is `connection_replaced`, so that a stale worker learns it. A reserve has nothing to say.
 * @throws ApiError `not_allowed`, `connection_replaced`, `session_over` where the record is closed and does not hold it, `invalid_request`
 */
export async function storeRecords(
  context: CoreContext,
  caller: Caller,
  { sessionId, ...request }: RecordsRequest & { sessionId: string },
): Promise<RecordsResponse> {
  const ref = refOf(caller, sessionId, 'sessions:work');
  const { refusal, turnRevision } = await changeSession(context, ref, async (change) => {
    const row = await change.lock();
    if (request.epoch > row.epoch) {
      throw new ApiError('invalid_request', {
        errors: [
          { pointer: '/epoch', detail: 'No such epoch was given out. Send the one that `claim` answered.' },
        ],
      });
    }
    const held = await hearOfHolder(change, row, request.epoch);
    const applied = new RecordsOf(change, held, { epoch: request.epoch, context });
    for (const record of request.records) await applied.apply(record);
    await applied.finish();
    return { refusal: applied.refusal, turnRevision: row.turnRevision };
  });
  if (refusal) throw new ApiError(refusal);
  return { stored: request.records.length, ...(turnRevision > 0 ? { turnRevision } : {}) };
}

/** The holder was heard of, while a reserve waits for its client: it was not lost, whatever was made of it. */
async function hearOfHolder(change: SessionChange, row: SessionRow, epoch: number): Promise<SessionRow> {
  if (epoch !== row.heldEpoch || epoch === row.epoch || isOver(row.status)) return row;
  if (row.status !== 'suspended') return change.update({ heldAt: new Date() });
  await change.step('reappear', {
    event: 'session.live',
    data: statusData('live'),
    set: { ...UNHELD, heldAt: new Date(), joinCount: { increment: 1 } },
  });
  const live = await change.load();
  await putSessionTask(change, live);
  return live;
}

/** The records of one request, applied one after the other to one session. */
class RecordsOf {
  refusal: 'connection_replaced' | 'session_over' | undefined;
  private readonly change: SessionChange;
  private readonly epoch: number;
  private readonly context: CoreContext;
  private row: SessionRow;

  constructor(
    change: SessionChange,
    row: SessionRow,
    { epoch, context }: { epoch: number; context: CoreContext },
  ) {
    this.change = change;
    this.context = context;
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
      case 'spent':
        return this.applySpent(record);
      case 'end':
        return this.applyEnd(record);
    }
  }

  /** What arrived last may have completed the record. */
  async finish(): Promise<void> {
    if (isOver(this.row.status)) await closeWhenComplete(this.change, this.row);
  }

  private get stale(): boolean {
    return this.epoch < this.row.heldEpoch;
  }

  /** Another worker holds the session: what happens now is its to say. */
  private get heldByNewer(): boolean {
    return this.epoch !== this.row.heldEpoch && this.row.status === 'live';
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
    const { mode, ...rest } = { ...utterance, sequence: this.placeOf(utterance.sequence) };
    const alike = await this.change.records.utterance.findMany({
      where: { tenantId, sessionId, OR: [{ id: rest.id }, { sequence: rest.sequence }] },
      select: { id: true, epoch: true },
    });
    const known = alike.find(({ id }) => id === rest.id);
    if (this.row.recordComplete !== null) {
      if (!known) this.refusal ??= 'session_over';
      return;
    }
    if (this.epoch > this.row.heldEpoch) {
      this.refusal = 'connection_replaced';
      return;
    }
    const data = {
      ...rest,
      ...this.ref,
      text: toStorable(utterance.text),
      ...(utterance.displayedText === undefined
        ? {}
        : { displayedText: toStorable(utterance.displayedText) }),
      epoch: this.epoch,
      turnMode: mode,
    };
    if (known) {
      // A successor stored the reply in which it was cut off: it stands where it was begun, before what came late.
      if (known.epoch > this.epoch) {
        await this.change.records.utterance.updateMany({
          where: { tenantId, sessionId, id: rest.id },
          data: { epoch: this.epoch },
        });
      }
      return;
    }
    if (this.stale && (alike.length > 0 || rest.sequence > this.row.claimSequence)) {
      this.row = await insertLate(this.change, this.row, data);
      return;
    }
    await this.change.records.utterance.createMany({ data: [data], skipDuplicates: true });
  }

  /** Where the holder's own numbers stand, with what came late before them. */
  private placeOf(sequence: number): number {
    return this.epoch === this.row.heldEpoch ? sequence + this.row.lateUtterances : sequence;
  }

  private async applySnapshot(record: AgentRecord & { kind: 'snapshot' }): Promise<void> {
    if (isOver(this.row.status)) return;
    if (this.heldByNewer) {
      this.refusal ??= 'connection_replaced';
      return;
    }
    const { tenantId, sessionId } = this.ref;
    const { snapshot } = record;
    const document = toJson({ ...snapshot, sequence: this.placeOf(snapshot.sequence) });
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
    await followQuestion(this.change, this.row, record.progress.questionNumber);
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

  /** Whoever spent it, and however late it is told: it was spent. */
  private async applySpent({ spent }: AgentRecord & { kind: 'spent' }): Promise<void> {
    const { amounts, part, stage, model } = spent;
    const { templateId, keyId } = this.row;
    const used = USAGE_KINDS.map((kind) => ({
      kind,
      quantity: amounts[kind] ?? 0,
      subject: { type: 'session', id: this.row.id } as const,
      part,
      templateId,
      keyId,
      stage,
      model,
    }));
    const { environment } = this.context;
    await recordUsage({ records: this.change.records, environment }, this.ref, ...used);
  }

  private async applyEnd(record: AgentRecord & { kind: 'end' }): Promise<void> {
    if (this.epoch !== this.row.heldEpoch && !isOver(this.row.status)) {
      this.refusal = 'connection_replaced';
      return;
    }
    const durationMs = Math.round(record.durationMs);
    const lastSequence = this.placeOf(record.lastSequence);
    if (isOver(this.row.status)) {
      // Ended without the worker, which now says where its record ends and how long it was. A worker before it cannot know.
      if (
        this.epoch === this.row.heldEpoch &&
        this.row.recordComplete === null &&
        this.row.lastSequence === null
      ) {
        this.row = await this.change.update({ lastSequence, durationMs });
      }
      return;
    }
    const endedAt = new Date(record.endedAt);
    const set = {
      endReason: this.row.endRequested ?? record.reason,
      endedAt,
      durationMs,
      lastSequence,
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
