/** What other features use of sessions: one read, changed and erased, and the moments that tasks follow. */

export { resultTokenOf } from './access/result.ts';
export { isUnrevoked } from './access/unrevoked.ts';
export { changeSession, type SessionChange } from './lifecycle/change.ts';
export { createSession } from './lifecycle/create.ts';
export { announceErasure, deleteSession, eraseRecordsOf } from './lifecycle/erase.ts';
export { beginByLink, findByToken, holdUntil, sessionTokenOf } from './lifecycle/link.ts';
export { beginForCandidate } from './lifecycle/of-candidate.ts';
export { INTERVIEW_RECORDED, QUESTION_LEFT } from './lifecycle/record.ts';
export { sessionTaskPayload } from './lifecycle/task-names.ts';
export { completeSessions, loadSession, type SessionWithRelations, toSession } from './resource/resource.ts';
export { createSessionResponseSchema, resultTokenSchema, sessionParamsSchema } from './resource/schema.ts';
export { subjectOf } from './resource/subject.ts';
