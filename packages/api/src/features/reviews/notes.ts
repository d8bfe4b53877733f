import { newId } from '@vivavoce/contract/ids';
import type { Note } from '@vivavoce/contract/records';
import type { AppContext } from '../../context.ts';
import { type Caller, refOf } from '../../core/caller.ts';
import { ApiError } from '../../core/error.ts';
import type { SessionRef } from '../../core/session-ref.ts';
import type { Note as NoteRow } from '../../generated/prisma/client.ts';
import { type Change, changeRecords } from '../../tasks/change.ts';
import { audit } from '../audit/index.ts';
import { loadSession, subjectOf } from '../sessions/index.ts';
import { colleaguesOf, tellMentioned } from './mention.ts';
import { byOf, requireMember, toNote } from './resource.ts';
import type { AddNoteInput, EditNoteInput, NoteInput } from './schema.ts';

/** Writes a note beside an interview. @throws ApiError `not_allowed`, `not_found` */
export async function addNote(
  context: AppContext,
  caller: Caller,
  { sessionId, text, mentions }: AddNoteInput,
): Promise<Note> {
  const ref = refOf(caller, sessionId, 'notes:write');
  const member = requireMember(caller);
  const colleagues = await colleaguesOf(context, member, mentions);
  return changeRecords(context, ref, async (change) => {
    await loadSession(change.records, ref);
    const { tenantId, mode } = ref;
    const row = await change.records.note.create({
      data: {
        tenantId,
        mode,
        id: newId('note'),
        sessionId,
        text,
        mentions: colleagues.map(({ id }) => id),
        ...byOf(member),
      },
    });
    await audit(change, caller, {
      action: 'note.added',
      subject: { type: 'session', id: sessionId },
      data: { noteId: row.id, mentions: row.mentions },
    });
    await tellMentioned(context, change, { author: member, ref, noteId: row.id, colleagues });
    change.touch(subjectOf(ref));
    return toNote(row);
  });
}

/** Changes an own note. @throws ApiError `not_allowed` also for another's, `not_found` */
export async function editNote(
  context: AppContext,
  caller: Caller,
  { sessionId, noteId, text, mentions }: EditNoteInput,
): Promise<Note> {
  const author = requireMember(caller);
  const colleagues = await colleaguesOf(context, author, mentions);
  return changeOwnNote(context, caller, { sessionId, noteId }, async (change, row) => {
    const { tenantId, mode } = row;
    const changed = await change.records.note.update({
      where: { tenantId_id: { tenantId, id: row.id } },
      data: { text, mentions: colleagues.map(({ id }) => id), editedAt: new Date() },
    });
    // Who was mentioned before has a mail.
    await tellMentioned(context, change, {
      noteId,
      author,
      ref: { tenantId, mode, sessionId },
      colleagues: colleagues.filter(({ id }) => !row.mentions.includes(id)),
    });
    await audit(change, caller, {
      action: 'note.changed',
      subject: { type: 'session', id: sessionId },
      data: { noteId, mentions: changed.mentions },
    });
    return toNote(changed);
  });
}

/** Removes an own note. @throws ApiError `not_allowed` also for another's, `not_found` */
export async function removeNote(
  context: AppContext,
  caller: Caller,
  { sessionId, noteId }: NoteInput,
): Promise<void> {
  await changeOwnNote(context, caller, { sessionId, noteId }, async (change, row) => {
    await change.records.note.delete({ where: { tenantId_id: { tenantId: row.tenantId, id: row.id } } });
    await audit(change, caller, {
      action: 'note.removed',
      subject: { type: 'session', id: sessionId },
      data: { noteId },
    });
  });
}

async function changeOwnNote<T>(
  context: AppContext,
  caller: Caller,
  { sessionId, noteId }: NoteInput,
  work: (change: Change<AppContext>, row: NoteRow) => Promise<T>,
): Promise<T> {
  const ref: SessionRef = refOf(caller, sessionId, 'notes:write');
  const { memberId } = requireMember(caller);
  return changeRecords(context, ref, async (change) => {
    const row = await change.records.note.findFirst({
      where: { tenantId: ref.tenantId, mode: ref.mode, sessionId, id: noteId },
    });
    if (!row) throw new ApiError('not_found');
    if (row.memberId !== memberId) {
      throw new ApiError('not_allowed', {
        detail: 'Only whoever wrote a note can change it.',
        fix: 'Write a note of your own.',
      });
    }
    const result = await work(change, row);
    change.touch(subjectOf(ref));
    return result;
  });
}
