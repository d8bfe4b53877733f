/** What other features use of templates. */
export { type TemplateInput, toTemplate } from './document.ts';
export { sessionLocale, translate } from './languages.ts';
export { findTemplate, insertTemplate, loadTemplate } from './store.ts';
