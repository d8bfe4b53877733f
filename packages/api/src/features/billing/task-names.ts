export const SYNC_TASK = 'sync-billing';
