/** What other features use of links: how many wait for their candidates. */
export { readLinkCounts } from './standing.ts';
