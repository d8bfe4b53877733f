/** Version of this package; the worklets of one version are served under it, so that page and worklet always agree. */
export const VERSION = '0.1.0';
