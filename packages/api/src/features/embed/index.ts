/** What other features use of the hosted widget: its build, and what a page that shows it may do. */
export type { EmbedFolders } from './folders.ts';
export { NO_NEEDS } from './needs.ts';
export { embedHeaders } from './page.ts';
export { openWidget } from './widget.ts';
