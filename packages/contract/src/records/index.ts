export * from './connection.schema.ts';
export * from './connection.ts';
export * from './evaluation.ts';
export * from './locale.schema.ts';
export * from './session.schema.ts';
export * from './session.ts';
export * from './template.schema.ts';
export * from './template.ts';
