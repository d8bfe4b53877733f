/** The public surface of `@vivavoce/react`: everything a page may import, and nothing else. */

export type { Message, PluralForms } from '@vivavoce/contract/notice/message';
export type { Appearance } from './appearance/appearance.ts';
export { VivavoceProvider, type VivavoceProviderProps } from './interview/provider.tsx';
export type { InterviewActions } from './interview/store.ts';
export { useClock } from './interview/use-clock.ts';
export { type Composer, useComposer } from './interview/use-composer.ts';
export { useDeviceCheck, useMicrophones } from './interview/use-devices.ts';
export { type Interview, type UseInterviewOptions, useInterview } from './interview/use-interview.ts';
export { type LevelFrame, useLevels } from './interview/use-levels.ts';
export { type MuteToggle, useMuteToggle } from './interview/use-mute.ts';
export { type Presence, usePresence } from './interview/use-presence.ts';
export { type RequestButtons, useRequests } from './interview/use-requests.ts';
export { type SessionEventHandlers, useSessionEvents } from './interview/use-session-events.ts';
export { type Transcript, useTranscript } from './interview/use-transcript.ts';
export type { LineView } from './view/conversation.ts';
export type { DevicesView } from './view/devices.ts';
export type { Notice } from './view/notices.ts';
export type { PresenceView } from './view/presence.ts';
export type { PresenceState } from './view/presence-state.ts';
export type { InterviewAction, Screen, ScreenError, ScreenName } from './view/screen.ts';
export { InterviewWidget } from './widget/interview-widget.tsx';
export type { InterviewWidgetProps } from './widget/widget-props.ts';
export type { StringKey, Strings } from './words/strings.ts';
export type { Words } from './words/translate.ts';
