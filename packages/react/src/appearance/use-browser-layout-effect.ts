import { useEffect, useLayoutEffect } from 'react';

/** Effects that must run before painting; on a server there is nothing to paint. */
export const useBrowserLayoutEffect = typeof document === 'undefined' ? useEffect : useLayoutEffect;
