import type { Interview } from '../interview/use-interview.ts';
import {
  LeftScreen,
  ProblemScreen,
  ReplacedScreen,
  SubmittedScreen,
  UnjudgedScreen,
} from '../screens/closing-screens.tsx';
import { ConsentScreen } from '../screens/consent-screen.tsx';
import { DevicesScreen } from '../screens/devices-screen.tsx';
import { FinishingScreen } from '../screens/finishing-screen.tsx';
import { ResultScreen } from '../screens/result-screen.tsx';
import { RoomScreen } from '../screens/room-screen.tsx';
import { WaitingScreen } from '../screens/waiting-screen.tsx';
import { connectingView } from '../view/connecting.ts';

export interface CurrentScreenProps {
  interview: Interview;
  shortcut: boolean;
  onEnd: () => void;
}

export function CurrentScreen({ interview, shortcut, onEnd }: CurrentScreenProps) {
  const { screen, state, words, actions } = interview;
  switch (screen.name) {
    case 'loading':
      return (
        <WaitingScreen
          title={words.say('loading.title')}
          slow={words.say('loading.slow')}
          stuck={words.say('loading.stuck')}
          actionLabel={words.say('common.tryAgain')}
          onAction={actions.reopen}
        />
      );
    case 'consent':
      return <ConsentScreen interview={interview} />;
    case 'devices':
      return <DevicesScreen interview={interview} />;
    case 'connecting':
      return (
        <WaitingScreen
          {...connectingView(state, words)}
          actionLabel={words.say('connecting.back')}
          onAction={actions.goBack}
        />
      );
    case 'room':
      return <RoomScreen interview={interview} shortcut={shortcut} onEnd={onEnd} />;
    case 'left':
      return <LeftScreen interview={interview} />;
    case 'replaced':
      return <ReplacedScreen interview={interview} />;
    case 'finishing':
      return <FinishingScreen interview={interview} />;
    case 'result':
      return state?.evaluation.status === 'done' ? (
        <ResultScreen interview={interview} evaluation={state.evaluation.evaluation} />
      ) : null;
    case 'submitted':
      return <SubmittedScreen interview={interview} />;
    case 'unjudged':
      return <UnjudgedScreen interview={interview} />;
    case 'problem':
      return <ProblemScreen interview={interview} error={screen.error} action={screen.action} />;
  }
}
