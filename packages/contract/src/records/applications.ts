export const APPLICATION_STATUSES = [
  'saved',
  'applied',
  'screening',
  'interview',
  'offer',
  'rejected',
  'withdrawn',
] as const;
export type ApplicationStatus = (typeof APPLICATION_STATUSES)[number];

/** Something that is to be done by a day. */
export interface ApplicationReminder {
  id: string;
  text: string;
  dueAt: string;
  doneAt: string | null;
}

export interface ApplicationNote {
  id: string;
  text: string;
  createdAt: string;
}

/** One thing that happened, newest first. */
export interface TimelineEntry {
  id: string;
  /** `application.created`, `application.status`, `application.note`, `application.message`, `session.ended`, … */
  type: string;
  /** What it says, where it says something: a note, the subject of a mail, the status. */
  text: string | null;
  at: string;
}

/** One application of a candidate, and all that belongs to it. */
export interface Application {
  id: string;
  candidateId: string;
  jobId: string;
  job: { title: string | null; employer: string | null; location: string | null; url: string | null };
  status: ApplicationStatus;
  tailoringId: string | null;
  resumeId: string | null;
  resumeVersion: number | null;
  /** Interviews that were practised for it. */
  sessionIds: string[];
  notes: ApplicationNote[];
  reminders: ApplicationReminder[];
  /** Whether an adviser of the tenant may see it. */
  shared: boolean;
  createdAt: string;
  updatedAt: string;
}
