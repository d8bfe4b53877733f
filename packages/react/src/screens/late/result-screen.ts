/** What shows results and the wait for them, in one chunk: the one of today and those of the past are the same screen, and small apart. */
export { FinishingScreen } from '../finishing-screen.tsx';
export { PastScreen } from '../past-screen.tsx';
export { ResultScreen } from '../result-screen.tsx';
