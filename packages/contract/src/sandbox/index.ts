export * from './cache.ts';
export * from './profile.schema.ts';
export * from './profile.ts';
