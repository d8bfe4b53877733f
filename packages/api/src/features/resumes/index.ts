/** What other features use of resumes. */
export { filesFolder } from './files/store.ts';
