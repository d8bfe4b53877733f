import { APPLICATION_STATUSES, type Application, type ApplicationStatus } from '@vivavoce/sdk/applications';

export interface Column {
  status: ApplicationStatus;
  applications: Application[];
}

/** The columns of the board, in the order of an application's way; what moved last stands on top. */
export function columnsOf(applications: readonly Application[]): Column[] {
  return APPLICATION_STATUSES.map((status) => ({
    status,
    applications: applications
      .filter((application) => application.status === status)
      .sort((a, b) => b.statusChangedAt.localeCompare(a.statusChangedAt)),
  }));
}

/** What was chosen here and has not arrived yet, laid over what the server knows. */
export function withMoves(
  applications: readonly Application[],
  moves: ReadonlyMap<string, ApplicationStatus>,
): Application[] {
  return applications.map((application) => {
    const status = moves.get(application.id);
    return status === undefined ? application : { ...application, status };
  });
}

/** With one application as it is now: in its place, or first where it is new. */
export function withApplication(applications: readonly Application[], changed: Application): Application[] {
  return applications.some(({ id }) => id === changed.id)
    ? applications.map((application) => (application.id === changed.id ? changed : application))
    : [changed, ...applications];
}
