import { lazy } from 'react';

/** Nobody whom the page knows, and nobody whose tenant offers no accounts, loads it. */
export const LazySignIn = lazy(() => import('./sign-in.tsx'));
