import type { Applications } from '@vivavoce/sdk/applications';
import { timeline } from './applications-records.ts';
import type { ApplicationsScene } from './state.ts';
import { stillAccount } from './still-account.ts';

/** A tracker whose records stay as they are; what is begun never ends, or fails at once. */
export function stillApplications({ list, detail, failure, interviews }: ApplicationsScene): Applications {
  const begun = () => (failure ? Promise.reject(failure) : new Promise<never>(() => {}));
  const kept = <T>(record: T | undefined) => (record ? Promise.resolve(record) : begun());
  return {
    apiUrl: 'https://api.example',
    workspace: 'own',
    account: stillAccount(undefined),
    list: () => kept(list),
    read: () => kept(detail),
    save: begun,
    update: () => kept(detail),
    remove: begun,
    addNote: begun,
    editNote: begun,
    removeNote: begun,
    addReminder: begun,
    changeReminder: begun,
    removeReminder: begun,
    timeline: async () => ({ data: timeline, nextCursor: null }),
    async *watch() {
      await new Promise<never>(() => {});
    },
    addJob: begun,
    preparePractice: begun,
    practise: begun,
    export: begun,
    interviews: async () => ({ data: interviews ?? [], nextCursor: null }),
    interviewResult: begun,
    token: begun,
    dispose() {},
  };
}
