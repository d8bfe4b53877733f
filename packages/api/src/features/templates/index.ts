/** What other features use of templates. */
export { toTemplate } from './document.ts';
export { draftForJob } from './drafts/for-job.ts';
export { sessionLocale, translate } from './languages.ts';
export { SEED_TEMPLATES } from './library/library.ts';
export { keepPracticeTemplate, type PracticeBasis, practiceTemplateOf } from './practice.ts';
export { findOpenTemplate, findTemplate, insertTemplate, loadTemplate } from './store.ts';
