import { LoadingState } from '../kit/states.tsx';

/** Stands there while the code of a page comes. */
export function PagePending() {
  return <LoadingState lines={6} />;
}
