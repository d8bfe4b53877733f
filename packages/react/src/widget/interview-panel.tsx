import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react';
import { useBrowserLayoutEffect } from '../appearance/use-browser-layout-effect.ts';
import { useClock } from '../interview/use-clock.ts';
import { useMicrophones } from '../interview/use-devices.ts';
import type { Interview } from '../interview/use-interview.ts';
import { useMuteShortcut } from '../interview/use-mute.ts';
import { useRequests } from '../interview/use-requests.ts';
import { Confirm } from '../parts/confirm.tsx';
import { Frame } from '../parts/frame.tsx';
import { Menu } from '../parts/menu.tsx';
import { endText } from '../view/end.ts';
import { frameView } from '../view/frame.ts';
import { questionView } from '../view/question.ts';
import { CurrentScreen, preloadAfter } from './current-screen.tsx';
import { SelfDescriptionPlace } from './self-description-place.tsx';
import { useForgetting } from './use-forgetting.ts';
import { useKeptFocus } from './use-kept-focus.ts';
import { useScreenFocus } from './use-screen-focus.ts';
import { useSoundByGesture } from './use-sound-by-gesture.ts';

/** What the candidate is asked before it is done. */
type Asked = 'end' | 'leave' | 'pause' | 'speak' | 'skip' | 'forget';

export interface InterviewPanelProps {
  interview: Interview;
  shortcut: boolean;
  /** Focus moves to the first heading, too. */
  autoFocus: boolean;
  /** Closes the dialog around; `null` where there is none. Asked only once the interview is left or over. */
  onClose: (() => void) | null;
}

/** The widget itself: the top line, the screen, and the questions before leaving or ending. */
export function InterviewPanel({
  interview,
  shortcut: shortcutAtFirst,
  autoFocus,
  onClose,
}: InterviewPanelProps) {
  const { session, state, screen, draft, words, actions, busy } = interview;
  const [shortcut, setShortcut] = useState(shortcutAtFirst);
  const [asking, setAsking] = useState<Asked | null>(null);
  const root = useRef<HTMLElement>(null);
  const onKeyDown = useMuteShortcut(interview, shortcut);
  const inRoom = screen.name === 'room';
  /* Who is about to have ended has no place to leave and come back to. */
  const askToLeave = busy === 'end' ? null : () => setAsking('leave');
  const mayAsk = asking === 'forget' ? screen.name === 'result' : inRoom;
  const question = asking && mayAsk ? asking : null;
  const [past, setPast] = useState<string | null>(null);
  const keeping = useForgetting(interview);
  const requests = useRequests(interview);
  useScreenFocus(root, past ? `past ${past}` : screen.name, autoFocus);
  useKeptFocus(root);
  useSoundByGesture(root, session, state?.sound === 'blocked');
  useEffect(() => {
    if (!inRoom) setAsking(null);
  }, [inRoom]);
  useEffect(() => {
    if (screen.name !== 'consent') setPast(null);
  }, [screen.name]);
  useEffect(() => preloadAfter(screen.name), [screen.name]);
  /* Renders again: what had focus while a screen was loaded is gone, and focus goes to the heading of that screen. */
  const [, setShown] = useState(0);
  const onShown = useCallback(() => setShown((times) => times + 1), []);

  const leave = () => {
    setAsking(null);
    actions.leave();
    onClose?.();
  };
  const pause = () => {
    setAsking(null);
    void actions.pause();
  };
  const forget = () => {
    setAsking(null);
    keeping.forget();
  };
  const speak = () => {
    setAsking(null);
    void actions.agree();
  };
  const skip = () => {
    setAsking(null);
    requests.request('skip');
  };
  const end = () => {
    setAsking(null);
    void actions.end();
  };
  return (
    <section
      ref={root}
      className="vv-widget"
      aria-label={state?.record.template.title ?? words.say('common.widget')}
      data-screen={screen.name}
      onKeyDown={onKeyDown}
    >
      <InertWhile active={question !== null}>
        <Header
          interview={interview}
          onClose={onClose && (inRoom ? askToLeave : onClose)}
          shortcut={shortcut}
          onShortcut={setShortcut}
          onLeave={askToLeave}
        />
        <CurrentScreen
          interview={interview}
          shortcut={shortcut}
          onEnd={() => setAsking('end')}
          onPause={state?.record.pausableUntil ? () => setAsking('pause') : null}
          onSpeak={() => setAsking('speak')}
          requests={requests}
          onSkip={() => setAsking('skip')}
          onForget={keeping.kept ? () => setAsking('forget') : null}
          past={past}
          onPast={setPast}
          onShown={onShown}
        />
        <SelfDescriptionPlace key={session?.id} interview={interview} />
      </InertWhile>
      {question ? (
        <Confirm
          title={words.say(`${question}.title`)}
          text={
            question === 'end'
              ? endText({ state, draft }, words)
              : words.say(`${question}.text`, { deadline: words.moment(state?.record.pausableUntil ?? '') })
          }
          confirmLabel={words.say(`${question}.confirm`)}
          cancelLabel={words.say(`${question}.cancel`)}
          look={question === 'end' || question === 'forget' ? 'danger' : 'primary'}
          busy={busy === 'end'}
          onConfirm={{ end, leave, pause, speak, skip, forget }[question]}
          onCancel={() => setAsking(null)}
        />
      ) : null}
    </section>
  );
}

interface HeaderProps {
  interview: Interview;
  onClose: (() => void) | null;
  shortcut: boolean;
  onShortcut: (enabled: boolean) => void;
  onLeave: (() => void) | null;
}

function Header({ interview, onClose, shortcut, onShortcut, onLeave }: HeaderProps) {
  const { state, screen, words, actions } = interview;
  const time = useClock(interview);
  const microphones = useMicrophones(interview);
  const inRoom = screen.name === 'room';
  return (
    <Frame
      view={state ? frameView(state, screen.name, words) : null}
      waiting={screen.name === 'loading'}
      words={words}
      place={state && inRoom ? questionView(state, words).place : ''}
      time={inRoom ? time : ''}
      onClose={onClose}
    >
      {inRoom ? (
        <Menu
          words={words}
          shortcut={shortcut}
          onShortcut={onShortcut}
          onLeave={onLeave}
          microphones={state?.record.consent?.voice ? microphones : []}
          deviceId={state?.deviceId ?? null}
          onMicrophone={(deviceId) => void actions.openMicrophone(deviceId)}
          voice={state?.sound !== 'off'}
          onVoice={(on) => (on ? void actions.enableSound() : actions.disableSound())}
        />
      ) : null}
    </Frame>
  );
}

/** While a question is open nothing behind it can be reached. Set as a property: older React writes no `inert`. */
function InertWhile({ active, children }: { active: boolean; children: ReactNode }) {
  const element = useRef<HTMLDivElement>(null);
  /* Before the question's own effects, so that focus can come back to what is behind it. */
  useBrowserLayoutEffect(() => {
    if (element.current) element.current.inert = active;
  }, [active]);
  return (
    <div ref={element} className="vv-inner">
      {children}
    </div>
  );
}
