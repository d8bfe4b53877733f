/** What leaves this package: the type of the console's procedures, and no code. */
export type { ConsoleRouter } from './procedures.ts';
