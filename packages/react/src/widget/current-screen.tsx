import { useVivavoce } from '../interview/provider.tsx';
import type { Interview } from '../interview/use-interview.ts';
import type { RequestButtons } from '../interview/use-requests.ts';
import { Button } from '../parts/button.tsx';
import {
  ElsewhereScreen,
  LeftScreen,
  ProblemScreen,
  ReplacedScreen,
  SubmittedScreen,
  UnjudgedScreen,
} from '../screens/closing-screens.tsx';
import { ConsentScreen } from '../screens/consent-screen.tsx';
import { DevicesScreen } from '../screens/devices-screen.tsx';
import type { FinishingScreenProps } from '../screens/finishing-screen.tsx';
import { MessageScreen } from '../screens/message-screen.tsx';
import type { PastScreenProps } from '../screens/past-screen.tsx';
import { PractiseAgain } from '../screens/practise-again.tsx';
import type { ResultScreenProps } from '../screens/result-screen.tsx';
import type { RoomScreenProps } from '../screens/room-screen.tsx';
import { WaitingScreen } from '../screens/waiting-screen.tsx';
import { connectingView } from '../view/connecting.ts';
import type { ScreenName } from '../view/screen.ts';
import type { Words } from '../words/translate.ts';
import { LazyPlace, lazyScreen } from './lazy-screen.tsx';

const room = lazyScreen<RoomScreenProps>(async () => (await import('../screens/room-screen.tsx')).RoomScreen);
const results = () => import('../screens/late/result-screen.ts');
const finishing = lazyScreen<FinishingScreenProps>(async () => (await results()).FinishingScreen);
const result = lazyScreen<ResultScreenProps>(async () => (await results()).ResultScreen);
const pastResult = lazyScreen<PastScreenProps>(async () => (await results()).PastScreen);

/** Loads what comes next while the candidate reads what is here, so that a network that is lost later takes nothing away. */
export function preloadAfter(screen: ScreenName): void {
  if (screen === 'loading') return;
  room.preload();
  if (screen === 'room') finishing.preload();
  if (screen === 'room' || screen === 'finishing') result.preload();
}

export interface CurrentScreenProps {
  interview: Interview;
  shortcut: boolean;
  onEnd: () => void;
  onPause: (() => void) | null;
  /** Asks whether the candidate, who types, wants to speak. */
  onSpeak: () => void;
  requests: RequestButtons;
  /** Asks whether the question shall be left out. */
  onSkip: () => void;
  /** Asks whether the result shall be forgotten; `null` where none is kept on this device. */
  onForget: (() => void) | null;
  /** The result of the past that the candidate opened. */
  past: string | null;
  onPast: (sessionId: string | null) => void;
  /** A screen that had to be loaded is there. */
  onShown: () => void;
}

export function CurrentScreen(props: CurrentScreenProps) {
  const { interview, shortcut, onEnd, onPause, onSpeak, requests, onSkip, onForget, past, onPast, onShown } =
    props;
  const { client } = useVivavoce();
  const { screen, state, words, actions } = interview;
  switch (screen.name) {
    case 'loading':
      return (
        <WaitingScreen
          layout="consent"
          title={words.say('loading.title')}
          slow={words.say('loading.slow')}
          stuck={words.say('loading.stuck')}
          actionLabel={words.say('common.tryAgain')}
          onAction={actions.reopen}
        />
      );
    case 'elsewhere':
      return <ElsewhereScreen interview={interview} />;
    case 'consent':
      return past && client ? (
        <LazyPlace
          key={past}
          screen={pastResult}
          props={{ results: client.results, sessionId: past, words, onBack: () => onPast(null) }}
          waiting={<MessageScreen title={words.say('result.opening')} paragraphs={[]} />}
          failed={(retry) => <NotLoaded words={words} onRetry={retry} />}
          onShown={onShown}
        />
      ) : (
        <ConsentScreen interview={interview} onPast={onPast} />
      );
    case 'devices':
      return <DevicesScreen interview={interview} />;
    case 'connecting':
      return (
        <WaitingScreen
          layout="room"
          {...connectingView(state, words)}
          actionLabel={words.say('connecting.back')}
          onAction={actions.goBack}
        />
      );
    case 'room':
      return (
        <LazyPlace
          key="room"
          screen={room}
          props={{ interview, shortcut, onEnd, onPause, onSpeak, requests, onSkip }}
          waiting={
            <WaitingScreen
              layout="room"
              {...connectingView(state, words)}
              actionLabel={words.say('connecting.back')}
              onAction={actions.goBack}
            />
          }
          failed={(retry) => <NotLoaded words={words} onRetry={retry} />}
          onShown={onShown}
        />
      );
    case 'left':
      return <LeftScreen interview={interview} />;
    case 'replaced':
      return <ReplacedScreen interview={interview} />;
    case 'finishing':
      return (
        <LazyPlace
          key="finishing"
          screen={finishing}
          props={{ interview }}
          waiting={<MessageScreen title={words.say('finish.thanksNameless')} paragraphs={[]} />}
          failed={(retry) => <NotLoaded words={words} onRetry={retry} />}
          onShown={onShown}
        />
      );
    case 'result':
      return state?.evaluation.status === 'done' ? (
        <LazyPlace
          key="result"
          screen={result}
          props={{
            source: state,
            evaluation: state.evaluation.evaluation,
            words,
            actions: (
              <>
                <PractiseAgain interview={interview} />
                {onForget ? (
                  <Button look="quiet" onClick={onForget}>
                    {words.say('past.forget')}
                  </Button>
                ) : null}
              </>
            ),
          }}
          waiting={<MessageScreen title={words.say('result.opening')} paragraphs={[]} />}
          failed={(retry) => <NotLoaded words={words} onRetry={retry} />}
          onShown={onShown}
        />
      ) : null;
    case 'submitted':
      return <SubmittedScreen interview={interview} />;
    case 'unjudged':
      return <UnjudgedScreen interview={interview} />;
    case 'problem':
      return <ProblemScreen interview={interview} error={screen.error} action={screen.action} />;
  }
}

/** A part of the widget could not be loaded; the interview behind it goes on. */
function NotLoaded({ words, onRetry }: { words: Words; onRetry: () => void }) {
  return (
    <MessageScreen
      title={words.say('problem.part.title')}
      paragraphs={[words.say('problem.part.text')]}
      actions={
        <Button look="primary" onClick={onRetry}>
          {words.say('common.tryAgain')}
        </Button>
      }
    />
  );
}
