/** Types and constants without Zod: all that browser code may import. */
export * from './color.ts';
export * from './errors.ts';
export * from './events.ts';
export * from './ids.ts';
export * from './realtime/frame.ts';
export * from './realtime/messages.ts';
export * from './records/audit.ts';
export * from './records/connection.ts';
export * from './records/evaluation.ts';
export * from './records/languages.ts';
export * from './records/resumes.ts';
export * from './records/review.ts';
export * from './records/session.ts';
export * from './records/template.ts';
export * from './sandbox/profile.ts';
export * from './session/machine.ts';
export * from './text/text.ts';
