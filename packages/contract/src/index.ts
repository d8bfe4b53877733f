export * from './environment/schema.ts';
export * from './internal/agent.ts';
export * from './internal/queue.ts';
export * from './plain.ts';
export * from './realtime/messages.schema.ts';
export * from './records/session.schema.ts';
export * from './records/template.schema.ts';
export * from './sandbox/profile.schema.ts';
