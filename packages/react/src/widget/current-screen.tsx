import type { Interview } from '../interview/use-interview.ts';
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
import { FinishingScreen } from '../screens/finishing-screen.tsx';
import { MessageScreen } from '../screens/message-screen.tsx';
import type { ResultScreenProps } from '../screens/result-screen.tsx';
import type { RoomScreenProps } from '../screens/room-screen.tsx';
import { WaitingScreen } from '../screens/waiting-screen.tsx';
import { connectingView } from '../view/connecting.ts';
import type { ScreenName } from '../view/screen.ts';
import type { Words } from '../words/translate.ts';
import { LazyPlace, lazyScreen } from './lazy-screen.tsx';

const room = lazyScreen<RoomScreenProps>(async () => (await import('../screens/room-screen.tsx')).RoomScreen);
const result = lazyScreen<ResultScreenProps>(
  async () => (await import('../screens/result-screen.tsx')).ResultScreen,
);

/** Loads what comes next while the candidate reads what is here, so that a network that is lost later takes nothing away. */
export function preloadAfter(screen: ScreenName): void {
  if (screen === 'loading') return;
  room.preload();
  if (screen === 'room' || screen === 'finishing') result.preload();
}

export interface CurrentScreenProps {
  interview: Interview;
  shortcut: boolean;
  onEnd: () => void;
  /** Asks whether the candidate, who types, wants to speak. */
  onSpeak: () => void;
  /** A screen that had to be loaded is there. */
  onShown: () => void;
}

export function CurrentScreen({ interview, shortcut, onEnd, onSpeak, onShown }: CurrentScreenProps) {
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
      return <ConsentScreen interview={interview} />;
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
          screen={room}
          props={{ interview, shortcut, onEnd, onSpeak }}
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
      return <FinishingScreen interview={interview} />;
    case 'result':
      return state?.evaluation.status === 'done' ? (
        <LazyPlace
          screen={result}
          props={{ interview, evaluation: state.evaluation.evaluation }}
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
