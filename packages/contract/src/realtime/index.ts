export * from './frame.ts';
export * from './livekit.ts';
export * from './messages.schema.ts';
export * from './messages.ts';
export * from './room-inbox.ts';
