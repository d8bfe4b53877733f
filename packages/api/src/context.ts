import type { ApiEnvironment, TasksEnvironment } from '@vivavoce/contract/environment';
import type { Logger } from 'pino';
import type { Accounts } from './auth/accounts.ts';
import type { Auth } from './auth/auth.ts';
import type { BlobStore, Blobs } from './blobs/blobs.ts';
import type { Database } from './database/database.ts';
import type { Post } from './mail/post.ts';
import type { Outbound } from './outbound/outbound.ts';
import type { PaymentProviders } from './payments/providers.ts';
import type { TaskQueue } from './queue/queue.ts';
import type { TaskRegistry } from './tasks/registry.ts';
import type { StandInsWatch } from './vendors/stand-ins.ts';

/** What both processes share; made once at the start, handed down, never global. */
export interface CoreContext {
  environment: TasksEnvironment;
  database: Database;
  /** People's accounts and memberships: sign-in's own records. */
  accounts: Accounts;
  queue: TaskQueue;
  blobs: BlobStore;
  /** Requests to addresses that customers choose. */
  outbound: Outbound;
  /** Who takes money; null where nothing is charged. */
  payments: PaymentProviders | null;
  /** What there is to do, of every feature. */
  tasks: TaskRegistry<CoreContext>;
  /** Hands mails on; features write them down with `sendMail`. */
  post: Post;
  log: Logger;
  /** Aborts when the process is told to stop: open streams end then. */
  stopping: AbortSignal;
}

/** What the routes of the API stand on. */
export interface AppContext extends CoreContext {
  environment: ApiEnvironment;
  blobs: Blobs;
  /** Who is signed in to the console. */
  signIn: Auth;
  /** What test mode can do. */
  standIns: StandInsWatch;
}
