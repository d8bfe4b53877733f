/** What other features use of packages: the places of interviews, and news of payments. */
export { hearOfPackage } from './news.ts';
export { isPrepaid, returnPlace, takePlace } from './places.ts';
