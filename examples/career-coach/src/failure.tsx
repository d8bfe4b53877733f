import { BackendError } from './backend.ts';

export function Failure({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const reference =
    error instanceof BackendError ? [error.code, error.requestId].filter(Boolean).join(' · ') : 'no answer';
  return (
    <div className="site-failure" role="alert">
      <p>
        <strong>This part didn't load.</strong> Your interviews are safe. Try again in a moment.
      </p>
      <p className="site-soft">Reference: {reference}</p>
      <button type="button" onClick={onRetry}>
        Try again
      </button>
    </div>
  );
}
