/** What `bench:turns` needs of the turn: its reducer in virtual time. */
export type { TurnModeSettings, TurnVerdict } from '../turn/events.ts';
export type { SpeakerPace } from '../turn/pace.ts';
export { Replay, type ReplayStages } from './replay.ts';
