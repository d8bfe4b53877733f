export * from './fence.ts';
