import { Outlet } from '@tanstack/react-router';
import { ToastPlace } from '../kit/toasts.tsx';
import { OfflineBar } from './offline-bar.tsx';

/** What is around every page. */
export function Root() {
  return (
    <>
      <OfflineBar />
      <Outlet />
      <ToastPlace />
    </>
  );
}
