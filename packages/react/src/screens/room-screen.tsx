import Pause from 'lucide-react/icons/pause';
import PhoneOff from 'lucide-react/icons/phone-off';
import { useClock } from '../interview/use-clock.ts';
import { useComposer } from '../interview/use-composer.ts';
import { userAgent } from '../interview/use-devices.ts';
import type { Interview } from '../interview/use-interview.ts';
import { useMuteToggle } from '../interview/use-mute.ts';
import { usePresence } from '../interview/use-presence.ts';
import type { RequestButtons } from '../interview/use-requests.ts';
import { useTranscript } from '../interview/use-transcript.ts';
import { Announcer } from '../parts/announcer.tsx';
import { Button } from '../parts/button.tsx';
import { Composer } from '../parts/composer.tsx';
import { MuteButton } from '../parts/mute-button.tsx';
import { NoticeBox } from '../parts/notice-box.tsx';
import { PresenceLine } from '../parts/presence.tsx';
import { QuestionPanel, QuestionStrip } from '../parts/question-panel.tsx';
import { RequestBar } from '../parts/request-bar.tsx';
import { TranscriptLog } from '../parts/transcript-log.tsx';
import { type Notice, noticesOf } from '../view/notices.ts';
import { questionView } from '../view/question.ts';

export interface RoomScreenProps {
  interview: Interview;
  shortcut: boolean;
  onEnd: () => void;
  /** Asks whether to pause; `null` where it cannot be. */
  onPause: (() => void) | null;
  /** Asks whether the candidate, who types, wants to speak. */
  onSpeak: () => void;
  requests: RequestButtons;
  /** Asks whether the question shall be left out. */
  onSkip: () => void;
}

/** The interview itself: presence, captions, what belongs to the question, microphone, typing, the end. */
export function RoomScreen({
  interview,
  shortcut,
  onEnd,
  onPause,
  onSpeak,
  requests,
  onSkip,
}: RoomScreenProps) {
  const { session, state, words, busy } = interview;
  const presence = usePresence(interview);
  const transcript = useTranscript(interview);
  const composer = useComposer(interview);
  const mute = useMuteToggle(interview);
  const time = useClock(interview);
  if (!state) return null;
  const { record } = state;
  const question = questionView(state, words);
  const notices = noticesOf(state, words, userAgent());
  const ending = busy === 'end';
  return (
    <>
      <div className="vv-body vv-room">
        <div className="vv-stage">
          <QuestionStrip question={question} lang={record.locale} time={time} />
          {notices.map((notice) => (
            <RoomNotice key={notice.kind} notice={notice} interview={interview} />
          ))}
          {presence.view?.state === 'away' ? null : <PresenceLine presence={presence} />}
          <TranscriptLog
            transcript={transcript}
            words={words}
            lang={record.locale}
            interviewerName={record.template.interviewerName}
          />
        </div>
        <QuestionPanel question={question} lang={record.locale}>
          <RequestBar requests={requests} words={words} onSkip={onSkip} />
        </QuestionPanel>
      </div>
      <footer className="vv-footer">
        <RequestBar requests={requests} words={words} onSkip={onSkip} />
        <MuteButton toggle={mute} session={session} shortcut={shortcut} onSpeak={onSpeak} />
        <Composer composer={composer} words={words} first={record.consent?.voice === false} />
        <div className="vv-ends">
          {onPause && !ending ? (
            <Button
              look="quiet"
              className="vv-pause"
              aria-label={words.say('pause.confirm')}
              onClick={onPause}
            >
              <Pause size={18} />
              <span>{words.say('controls.pause')}</span>
            </Button>
          ) : null}
          <Button
            look="quiet"
            className="vv-end"
            busy={ending}
            aria-label={ending ? undefined : words.say('controls.endLong')}
            onClick={ending ? undefined : onEnd}
          >
            <PhoneOff size={18} />
            <span>{words.say(ending ? 'controls.ending' : 'controls.end')}</span>
          </Button>
        </div>
      </footer>
      <Announcer
        lines={transcript.lines}
        word={ending ? words.say('controls.ending') : stateWord(presence.view?.word, notices)}
        words={words}
      />
    </>
  );
}

function RoomNotice({ notice, interview: { actions, busy } }: { notice: Notice; interview: Interview }) {
  const { action } = notice;
  const perform = () => void (action?.name === 'sound' ? actions.enableSound() : actions.openMicrophone());
  return (
    <NoticeBox tone={notice.tone} title={notice.title} text={notice.text} reference={notice.reference}>
      {action ? (
        <Button
          look={action.name === 'sound' ? 'primary' : 'plain'}
          busy={busy === action.name}
          onClick={perform}
        >
          {action.label}
        </Button>
      ) : null}
    </NoticeBox>
  );
}

function stateWord(word: string | undefined, notices: Notice[]): string {
  return [...notices.map((notice) => `${notice.title} ${notice.text}`), word ?? ''].join(' ').trim();
}
