/** Stands where the log will be; says nothing and does not move. */
export function Skeleton() {
  return (
    <div className="vv-skeleton" aria-hidden="true">
      <i className="vv-bone vv-bone-panel" />
      <i className="vv-bone vv-bone-long" />
      <i className="vv-bone vv-bone-short" />
      <i className="vv-bone vv-bone-long" />
    </div>
  );
}
