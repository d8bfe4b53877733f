import type { ErrorCode } from '@vivavoce/contract/plain';
import type { SessionState, VivavoceErrorShape } from '@vivavoce/sdk';
import type { Application, ApplicationDetail, CandidateInterview } from '@vivavoce/sdk/applications';
import type { Job, Resume, Tailoring } from '@vivavoce/sdk/tailor';
import type { AccountScene } from './still-account.ts';

/** One entry of the gallery. */
export interface GalleryState {
  /** What the session says; `null`: it never opens. */
  state: SessionState | null;
  /** The resume tailor instead of an interview. */
  tailor?: TailorScene;
  /** The application tracker instead of an interview. */
  applications?: ApplicationsScene;
  /** Opening fails with this. */
  failure?: VivavoceErrorShape;
  /** Results of the past that are kept on this device. */
  kept?: boolean;
  /** Another tab is in this interview. */
  elsewhere?: boolean;
  /** Time to let pass before the picture is taken. */
  waitMs?: number;
  /** Loudness of both sides. */
  levels?: { input: number; output: number };
  /** Why no sound plays. */
  silent?: ErrorCode;
  /** Text to type, so that the composer is seen in use. */
  typed?: string;
  /** Accessible name of a button to press. */
  press?:
    | 'past'
    | 'past-gone'
    | 'past-forget'
    | 'end'
    | 'speak'
    | 'skip'
    | 'ended'
    | 'menu'
    | 'quote'
    | 'leave'
    | 'scroll'
    | 'paste'
    | 'job'
    | 'order'
    | 'sides'
    | 'edit'
    | 'report'
    | 'source'
    | 'original'
    | 'speaker'
    | 'sign-in'
    | 'sign-in-send'
    | 'sign-in-code'
    | 'table'
    | 'move'
    | 'open';
  /** How ending goes: not at once, or not at all. */
  ends?: 'slowly' | 'never';
}

/** What the tracker finds, and how what is done there goes. */
export interface ApplicationsScene {
  /** None: they never come. */
  list?: Application[];
  /** The one that is opened. */
  detail?: ApplicationDetail;
  /** Whatever is begun fails with this; else it never ends. */
  failure?: VivavoceErrorShape;
  offline?: boolean;
  /** Of the candidate, with this tenant. */
  interviews?: CandidateInterview[];
}

/** What the tailor's page finds, and how what is done there goes. */
export interface TailorScene {
  resume?: Resume;
  job?: Job;
  tailoring?: Tailoring;
  /** Resumes from before. */
  earlier?: Resume[];
  /** A visitor without an account. */
  anonymous?: boolean;
  /** Pages of the file cannot be had. */
  pageless?: boolean;
  /** The account that the tenant offers them. */
  account?: AccountScene;
  /** Whatever is begun fails with this; else it never ends. */
  failure?: VivavoceErrorShape;
}
