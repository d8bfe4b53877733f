import Volume2 from 'lucide-react/icons/volume-2';
import { useState } from 'react';
import { errorShape } from '../interview/store.ts';
import { useDeviceCheck, useMicrophones } from '../interview/use-devices.ts';
import type { Interview } from '../interview/use-interview.ts';
import { Button } from '../parts/button.tsx';
import { ScreenHeading } from '../parts/heading.tsx';
import { LevelMeter } from '../parts/level-meter.tsx';
import { MicrophoneSelect } from '../parts/microphone-select.tsx';
import { NoticeBox } from '../parts/notice-box.tsx';
import { TestModeNotice } from '../parts/test-mode-notice.tsx';
import { type SpeakerOutcome, speakerText } from '../view/devices.ts';
import { AboutPanel } from './about-panel.tsx';

/** Microphone with a live meter, a speaker test, and the browser's own steps where the microphone is denied. */
export function DevicesScreen({ interview }: { interview: Interview }) {
  const { session, state, words, actions, busy } = interview;
  const view = useDeviceCheck(interview);
  const microphones = useMicrophones(interview);
  if (!state) return null;
  const mainAction = () => {
    if (view.action === 'unmute') actions.setMuted(false);
    else void (view.action === 'start' ? actions.join() : actions.openMicrophone());
  };
  return (
    <div className="vv-body">
      <div className="vv-stage">
        <div className="vv-column">
          <ScreenHeading>{words.say('devices.title')}</ScreenHeading>
          {/* One region throughout: one that comes with its words is not read. */}
          <div role="status">
            {view.notice ? (
              <NoticeBox
                tone={view.notice.tone}
                title={view.notice.title}
                text={view.notice.text}
                reference={view.notice.reference}
              />
            ) : (
              <div className="vv-check-panel">
                <div className="vv-check-words">
                  <p className="vv-who">{view.word}</p>
                  <p className="vv-what">{view.hint}</p>
                </div>
                <LevelMeter session={session} active={view.metering} size="large" />
              </div>
            )}
          </div>
          {microphones.length > 0 && !view.notice ? (
            <MicrophoneSelect
              words={words}
              microphones={microphones}
              chosen={state.deviceId}
              onChoose={(deviceId) => void actions.openMicrophone(deviceId)}
            />
          ) : null}
          <SpeakerTest interview={interview} />
          <TestModeNotice state={state} words={words} />
          <div className="vv-acts">
            {view.action === 'wait' ? null : (
              <Button look="primary" busy={busy === 'join' || busy === 'microphone'} onClick={mainAction}>
                {view.actionLabel}
              </Button>
            )}
            <Button look="quiet" onClick={() => void actions.typeOnly()}>
              {words.say('devices.type')}
            </Button>
          </div>
        </div>
      </div>
      <AboutPanel state={state} words={words} />
    </div>
  );
}

function SpeakerTest({ interview: { session, words } }: { interview: Interview }) {
  const [outcome, setOutcome] = useState<SpeakerOutcome | null>(null);
  const play = () => {
    setOutcome(null);
    session?.devices.testSpeaker().then(
      () => setOutcome('played'),
      (error: unknown) => setOutcome(errorShape(error).code === 'sound_blocked' ? 'blocked' : 'failed'),
    );
  };
  return (
    <div className="vv-speaker">
      <span className="vv-speaker-label">{words.say('devices.speaker')}</span>
      <Button onClick={play}>
        <Volume2 size={18} />
        <span>{words.say('devices.testSpeaker')}</span>
      </Button>
      <span className="vv-soft" role="status">
        {outcome ? speakerText(outcome, words) : ''}
      </span>
    </div>
  );
}
