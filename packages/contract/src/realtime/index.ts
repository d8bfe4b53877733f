export * from './frame.ts';
export * from './messages.schema.ts';
export * from './messages.ts';
