export { type Sandbox, type SandboxOptions, startSandbox } from './server/server.ts';
export type { LogEntry } from './session/log.ts';
