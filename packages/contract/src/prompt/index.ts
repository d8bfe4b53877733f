export * from './fence.ts';
export { ThoughtFilter } from './thoughts.ts';
