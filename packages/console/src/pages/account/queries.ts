/** Keys of what sign-in answers. */
export const SESSIONS = ['auth', 'sessions'];
export const PASSKEYS = ['auth', 'passkeys'];
export const SESSION = ['auth', 'session'];
