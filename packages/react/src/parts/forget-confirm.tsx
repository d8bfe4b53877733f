import type { Words } from '../words/translate.ts';
import { Confirm } from './confirm.tsx';

/** Asks before a result is forgotten: there is no way back to it from this browser. */
export function ForgetConfirm({
  words,
  onForget,
  onKeep,
}: {
  words: Words;
  onForget: () => void;
  onKeep: () => void;
}) {
  return (
    <Confirm
      title={words.say('forget.title')}
      text={words.say('forget.text')}
      confirmLabel={words.say('forget.confirm')}
      cancelLabel={words.say('forget.cancel')}
      look="danger"
      onConfirm={onForget}
      onCancel={onKeep}
    />
  );
}
