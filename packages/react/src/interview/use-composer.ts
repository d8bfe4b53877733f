import { type FormEvent, type KeyboardEvent, type RefObject, useCallback, useRef, useState } from 'react';
import type { Words } from '../words/translate.ts';
import { type Interview, useLatest } from './use-interview.ts';

/** The longest typed answer that the service takes, in characters. */
export const MAX_ANSWER_CHARACTERS = 8_000;

/** An empty submit so soon after one that was sent belongs to the same press. */
const DOUBLE_PRESS_MS = 1_000;

export interface Composer {
  formProps: { onSubmit: (event: FormEvent) => void };
  fieldProps: {
    ref: RefObject<HTMLTextAreaElement | null>;
    value: string;
    onChange: (event: { target: { value: string } }) => void;
    onKeyDown: (event: KeyboardEvent) => void;
  };
  sendLabel: string;
  /** Why the answer was not sent; empty where nothing is wrong. */
  message: string;
  /** Nothing is typed. */
  empty: boolean;
}

/** Typed answers: an equal path at any moment, kept while the connection is away. */
export function useComposer({ session, state, draft: text, words, actions }: Interview): Composer {
  const [problem, setProblem] = useState<'none' | 'empty' | 'failed'>('none');
  const ref = useRef<HTMLTextAreaElement | null>(null);
  const sentAt = useRef(Number.NEGATIVE_INFINITY);
  const latest = useLatest({ text, session, setDraft: actions.setDraft });

  const send = useCallback(() => {
    const now = latest.current;
    const answer = now.text.trim();
    ref.current?.focus();
    /* The second click of a double click on Send is no complaint. */
    if (answer === '')
      return setProblem(performance.now() - sentAt.current < DOUBLE_PRESS_MS ? 'none' : 'empty');
    if (answer.length > MAX_ANSWER_CHARACTERS || !now.session) return;
    sentAt.current = performance.now();
    const { session, setDraft } = now;
    /* Before the field is emptied: the session knows what it was begun for. */
    const sent = session.say(answer);
    setDraft('');
    setProblem('none');
    sent.catch(() => {
      /* Still kept to be sent: in the field too it would be said twice. */
      if (session.getState().pendingAnswers.some((pending) => pending.text === answer)) return;
      /* The field holds the answer again, unless another one is being written. */
      setDraft((current) => (current === '' ? answer : current));
      setProblem('failed');
    });
  }, [latest]);

  const connected = state?.connection === 'live';
  return {
    formProps: {
      onSubmit(event) {
        event.preventDefault();
        send();
      },
    },
    fieldProps: {
      ref,
      value: text,
      onChange(event) {
        actions.setDraft(event.target.value);
        setProblem('none');
      },
      onKeyDown(event) {
        /* 229: Safari has ended the composition before it tells of the Enter that did. */
        if (event.key !== 'Enter' || event.shiftKey) return;
        if (event.nativeEvent.isComposing || event.keyCode === 229) return;
        event.preventDefault();
        send();
      },
    },
    sendLabel: words.say(connected ? 'composer.send' : 'composer.sendLater'),
    message: composerMessage(text, problem, words),
    empty: text.trim() === '',
  };
}

function composerMessage(text: string, problem: 'none' | 'empty' | 'failed', words: Words): string {
  const over = text.trim().length - MAX_ANSWER_CHARACTERS;
  if (over > 0) return words.say('composer.tooLong', { count: over });
  if (problem === 'empty') return words.say('composer.empty');
  return problem === 'failed' ? words.say('composer.failed') : '';
}
