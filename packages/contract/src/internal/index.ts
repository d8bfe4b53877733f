export * from './agent.ts';
export * from './login.ts';
export * from './queue.ts';
