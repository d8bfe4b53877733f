/** What shows results, in one chunk: the one of today and those of the past are the same screen, and small apart. */
export { PastScreen } from '../past-screen.tsx';
export { ResultScreen } from '../result-screen.tsx';
