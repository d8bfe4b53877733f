export { type Sandbox, type SandboxOptions, startSandbox } from './server/server.ts';
export type { LogEntry, LogEvent } from './session/log.ts';
