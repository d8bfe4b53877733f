import type { ErrorCode } from '@vivavoce/contract/errors';
import type { SessionEventData, SessionEventType } from '@vivavoce/contract/events';
import {
  isOver,
  SESSION_STEPS,
  type SessionStatus,
  type SessionStep,
  stepSession,
} from '@vivavoce/contract/session';
import type { CoreContext } from '../../../context.ts';
import { ApiError, type WireErrorCode } from '../../../core/error.ts';
import type { SessionRef } from '../../../core/session-ref.ts';
import type { TenantTransaction } from '../../../database/database.ts';
import { aboutOf } from '../../../events/subject.ts';
import { Prisma, type Session as SessionRow } from '../../../generated/prisma/client.ts';
import { type Change, changeRecords } from '../../../tasks/change.ts';
import type { OutboxTask } from '../../../tasks/outbox.ts';
import { subjectOf } from '../resource/subject.ts';
import type { SessionTaskName } from './task-names.ts';

export type { SessionRow };

/** What is written of the worker when a session is in nobody's hands. */
export const UNHELD = { workerId: null, connections: Prisma.DbNull } as const;

/** The agent's last words get this long. */
const ROOM_GOODBYE_MS = 10_000;

export interface StepOptions<T extends SessionEventType> {
  event: T;
  data: SessionEventData[T];
  /** Further columns to write. */
  set?: Prisma.SessionUncheckedUpdateManyInput;
}

/** One transaction on one session: its steps, its events and the tasks they cause. */
export class SessionChange {
  readonly ref: SessionRef;

  private readonly change: Change<CoreContext>;

  private readonly hasRooms: boolean;

  /** @param options.hasRooms Sessions run in rooms of LiveKit, which are deleted when they are over. @defaultValue false */
  constructor(change: Change<CoreContext>, ref: SessionRef, { hasRooms = false } = {}) {
    this.change = change;
    this.ref = ref;
    this.hasRooms = hasRooms;
  }

  get records(): TenantTransaction {
    return this.change.records;
  }

  private get key() {
    return { tenantId: this.ref.tenantId, id: this.ref.sessionId };
  }

  /** @throws ApiError `not_found` */
  async load(): Promise<SessionRow> {
    const row = await this.records.session.findUnique({ where: { tenantId_id: this.key } });
    if (!row) throw new ApiError('not_found');
    return row;
  }

  /** Reads the session and keeps others from changing it until the transaction is over. @throws ApiError `not_found` */
  async lock(): Promise<SessionRow> {
    const { tenantId, sessionId } = this.ref;
    await this.records
      .$queryRaw`SELECT id FROM sessions WHERE tenant_id = ${tenantId} AND id = ${sessionId} FOR UPDATE`;
    return this.load();
  }

  /**
   * Takes one step of the machine by one conditional update, with its event.
   * @throws ApiError with the code of the machine where the step is refused.
   */
  async step<T extends SessionEventType>(step: SessionStep, options: StepOptions<T>): Promise<SessionRow> {
    const { from, to } = SESSION_STEPS[step];
    const [row] = await this.records.session.updateManyAndReturn({
      where: { ...this.key, status: { in: [...from] } },
      data: {
        ...options.set,
        status: to,
        statusAt: new Date(),
        revision: { increment: 1 },
      },
    });
    if (!row) throw new ApiError(await this.refusalOf(step));
    await this.append(options.event, options.data);
    if (isOver(to)) await this.dropDeadlines();
    if (isOver(to) && this.hasRooms) {
      await this.task('delete-rooms', { runAt: new Date(Date.now() + ROOM_GOODBYE_MS) });
    }
    return row;
  }

  /** Once a session is over nobody wants a worker for it, and no deadline of the conversation matters. */
  private async dropDeadlines(): Promise<void> {
    await this.records.outbox.deleteMany({
      where: {
        ...aboutOf(subjectOf(this.ref)),
        name: { in: ['session', 'abandon', 'force-end'] satisfies SessionTaskName[] },
      },
    });
  }

  /** Writes columns without a step; the machine does not move. @throws ApiError `not_found` */
  async update(set: Prisma.SessionUncheckedUpdateManyInput): Promise<SessionRow> {
    const [row] = await this.records.session.updateManyAndReturn({ where: this.key, data: set });
    if (!row) throw new ApiError('not_found');
    this.change.touch(subjectOf(this.ref));
    return row;
  }

  /** Adds an event that is no step. */
  async event<T extends SessionEventType>(type: T, data: SessionEventData[T]): Promise<void> {
    await this.update({ revision: { increment: 1 } });
    await this.append(type, data);
  }

  /** Writes a task down; it is handed to the queue after the commit. */
  async task(
    name: SessionTaskName,
    options: Partial<Pick<OutboxTask, 'id' | 'runAt' | 'priority'>> = {},
  ): Promise<void> {
    const { sessionId } = this.ref;
    await this.change.put({
      name,
      id: `${name}-${sessionId}`,
      subject: subjectOf(this.ref),
      payload: { sessionId },
      ...options,
    });
  }

  /** Writes down the tasks of whoever follows this moment of a session. */
  async follow(moment: string): Promise<void> {
    const { sessionId } = this.ref;
    await this.change.follow(moment, { subject: subjectOf(this.ref), payload: { sessionId } });
  }

  private async refusalOf(step: SessionStep): Promise<WireErrorCode> {
    const row = await this.load();
    const result = stepSession(row.status, step);
    // Somebody else's step came in between, and after it this one would be allowed: trying again helps.
    return result.ok ? 'unavailable' : wireCode(result.code);
  }

  private async append<T extends SessionEventType>(type: T, data: SessionEventData[T]): Promise<void> {
    await this.change.tell(subjectOf(this.ref), { type, data });
  }
}

/** Changes a session in one transaction, see `changeRecords`. */
export async function changeSession<T>(
  context: CoreContext,
  ref: SessionRef,
  work: (change: SessionChange) => Promise<T>,
): Promise<T> {
  const hasRooms = context.environment.LIVEKIT_URL !== undefined;
  return changeRecords(context, ref, (change) => work(new SessionChange(change, ref, { hasRooms })));
}

/** Codes of the machine all travel on the wire. */
function wireCode(code: ErrorCode): WireErrorCode {
  switch (code) {
    case 'session_over':
    case 'consent_required':
    case 'invalid_request':
      return code;
    default:
      return 'internal';
  }
}

/** The event that says where a session is now. */
export function statusData(status: SessionStatus): { status: SessionStatus } {
  return { status };
}
