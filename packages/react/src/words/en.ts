import type { StringTable } from './table.ts';

/** Every word of the widget in English: the table that all other languages are held to. */
export const en = {
  'common.testMode': 'Test mode',
  'common.testModeHint':
    'The interviewer is a stand-in that understands no spoken words: type your answers. Nothing here counts.',
  'common.you': 'You',
  'common.checkAgain': 'Check again',
  'common.tryAgain': 'Try again',
  'common.practiseAgain': 'Practise again',
  'common.close': 'Close',
  'common.reference': 'Reference: {reference}',
  'common.openInterview': 'Open interview',
  'common.widget': 'Interview',

  'kind.practice': 'Practice interview',
  'kind.screening': 'Interview',
  'kind.technical': 'Technical interview',

  'loading.title': 'Opening the interview',
  'loading.slow': 'This takes longer than usual. The connection may be slow.',
  'loading.stuck': 'Still nothing. You can try again; nothing is lost.',

  'consent.title': 'You will talk with an AI interviewer',
  'consent.length': {
    one: 'About {minutes}, one question. You can stop at any time.',
    other: 'About {minutes}, {count} questions. You can stop at any time.',
  },
  'consent.voice': 'Your voice is turned into text as you speak and is not stored.',
  'consent.keptForYou': {
    one: 'The transcript and scores are kept for one day. You and {tenant} can see them.',
    other: 'The transcript and scores are kept for {count} days. You and {tenant} can see them.',
  },
  'consent.keptForTenant': {
    one: 'The transcript and scores are kept for one day. {tenant} sees them and decides; an AI does not decide.',
    other:
      'The transcript and scores are kept for {count} days. {tenant} sees them and decides; an AI does not decide.',
  },
  'consent.limits': 'An AI scores the answers. It does not judge faces, accents or feelings.',
  'consent.agree': 'Agree and check microphone',
  'consent.type': 'Agree and type my answers',
  'consent.nothingYet': 'Nothing is recorded before you agree.',

  'about.interviewer': '{name}, AI interviewer',
  'about.questions': { one: 'One question', other: '{count} questions' },

  'devices.title': 'Check your microphone',
  'devices.sub': 'Microphone check',
  'devices.saySomething': 'Say a few words',
  'devices.saySomethingHint': 'For example what you had for breakfast. The interview has not begun.',
  'devices.heard': 'We hear you',
  'devices.heardHint': 'The microphone works. Start when you are ready.',
  'devices.silent': 'We do not hear anything yet',
  'devices.silentHint': 'Check that the microphone is on, or choose another one.',
  'devices.muted': 'You are muted',
  'devices.mutedHint': 'Unmute, then say a few words to see whether we hear you.',
  'devices.opening': 'Waiting for the microphone',
  'devices.openingHint': 'If the browser asks, allow the microphone.',
  'devices.off': 'The microphone is off',
  'devices.offHint': 'Turn it on to see whether we hear you.',
  'devices.turnOn': 'Turn on microphone',
  'devices.microphone': 'Microphone',
  'devices.unnamed': 'Microphone {number}',
  'devices.speaker': 'Speaker',
  'devices.testSpeaker': 'Play a sound',
  'devices.speakerPlayed': 'Played. If you heard nothing, turn up the volume.',
  'devices.speakerFailed': 'The sound could not be played. Try once more; captions show what is said.',
  'devices.start': 'Start interview',
  'devices.type': 'Type my answers instead',

  'denied.title': 'The browser blocks the microphone.',
  'denied.chrome': 'Click the icon at the left of the address, set Microphone to Allow, then check again.',
  'denied.firefox':
    'Click the crossed-out microphone beside the address, remove the block, then check again.',
  'denied.safari': 'Open Safari, Settings for this website, set Microphone to Allow, then check again.',
  'denied.ios':
    'Tap the page menu beside the address, Website settings, Microphone, Allow. Then check again.',
  'denied.android': 'Tap the icon beside the address, Permissions, Microphone, Allow. Then check again.',
  'denied.other': 'Allow the microphone for this site in the settings of the browser, then check again.',
  'missing.title': 'No microphone was found.',
  'missing.text': 'Connect one and check again, or type your answers.',
  'lost.title': 'The microphone was disconnected.',
  'lost.text': 'What you said is safe. Connect it again or choose another one; you can type meanwhile.',

  'connecting.title': 'Calling {name}',
  'connecting.slow': 'Still connecting. This can take a few seconds.',
  'connecting.stuck': 'This takes too long. Go back and try again; nothing is lost.',
  'connecting.full':
    'Your place is kept and nothing is lost. We try again by ourselves; you can also come back later.',
  'connecting.back': 'Go back',

  'room.conversation': 'Conversation',
  'room.jump': 'Jump to latest',
  'room.empty': '{name} begins in a moment.',
  'room.waiting': 'Not sent yet',
  'room.interrupted': 'interrupted',
  'room.typed': 'typed',
  'room.kept': {
    one: 'Your voice is not stored. The transcript is kept for one day.',
    other: 'Your voice is not stored. The transcript is kept for {count} days.',
  },
  'room.questionOf': 'Question {number} of {count}',
  'room.introduction': 'Introduction',
  'room.introductionHint': 'A short welcome before the first question.',
  'room.timeLeft': '{time} left',
  'room.clockStopped': '{time}, clock stopped',

  'presence.listening': '{name} is listening',
  'presence.listeningHint': 'Take your time.',
  'presence.codingHint': 'Work in silence as long as you like.',
  'presence.yourTurn': 'It is your turn',
  'presence.yourTurnHint': 'Type your answer below.',
  'presence.you': 'You are speaking',
  'presence.youHint': 'We hear you.',
  'presence.thinking': '{name} is thinking',
  'presence.thinkingHint': 'The answer comes in a moment.',
  'presence.thinkingSlow': 'This takes longer than usual. You can go on speaking or type.',
  'presence.speaking': '{name} is speaking',
  'presence.speakingHint': 'AI interviewer. Talk at any time to interrupt.',
  'presence.speakingTyped': 'AI interviewer.',
  'presence.mutedHint': 'You are muted. Unmute, or type.',
  'presence.paused': 'Paused',
  'presence.pausedHint': 'The clock stands still and your place is kept. You can type.',
  'presence.away': '{name} is waiting',
  'presence.awayHint': 'The clock stands still until we are back.',

  'controls.mute': 'Mute',
  'controls.unmute': 'Unmute',
  'controls.microphone': 'Turn on microphone',
  'controls.typing': 'Typing only',
  'controls.end': 'End',
  'controls.endLong': 'End interview',
  'controls.ending': 'Ending…',
  'controls.menu': 'More',
  'controls.shortcut': 'Press M to mute',
  'controls.leave': 'Leave for now',
  'controls.leaveHint': 'Your place is kept for 15 minutes, in this tab.',

  'composer.label': 'Type an answer',
  'composer.placeholder': 'Type an answer…',
  'composer.send': 'Send',
  'composer.sendLater': 'Send later',
  'composer.empty': 'Write an answer first.',
  'composer.tooLong': {
    one: 'One character too many. Shorten the answer to send it.',
    other: '{count} characters too many. Shorten the answer to send it.',
  },
  'composer.failed': 'The answer could not be sent. It is still here: send it again.',

  'end.title': 'End the interview?',
  'end.text': 'What you said so far is kept and evaluated. You cannot come back to this interview.',
  'end.unsent': {
    one: 'One typed answer is not sent yet. If you end now, it may be missing.',
    other: '{count} typed answers are not sent yet. If you end now, they may be missing.',
  },
  'end.draft': 'What stands in the field is not sent. If you end now, it is lost.',
  'end.confirm': 'End interview',
  'end.cancel': 'Keep going',
  'leave.title': 'Leave for now?',
  'leave.text':
    'The clock stops and your place is kept for 15 minutes, in this tab. After that the interview ends.',
  'leave.confirm': 'Leave for now',
  'leave.cancel': 'Stay',

  'left.title': 'You left the interview',
  'left.text':
    'What you said is safe. You can come back within 15 minutes, in this tab; the clock stands still.',
  'left.back': 'Come back',

  'replaced.title': 'The interview is open in another tab',
  'replaced.text': 'What you said is safe. Go on there, or go on here; then the other tab stops.',
  'replaced.here': 'Go on here',

  'offline.title': 'You are offline.',
  'offline.text':
    'What you said so far is safe. Check the network; we go on by ourselves. What you type is sent then.',
  'reconnecting.title': 'Connection lost.',
  'reconnecting.first':
    'What you said so far is safe. Trying again. You can keep typing; it is sent when we are back.',
  'reconnecting.text':
    'What you said so far is safe. Trying again, attempt {attempt}. You can keep typing; it is sent when we are back.',
  'reconnecting.fullTitle': 'Every interviewer is busy.',
  'reconnecting.full':
    'What you said so far is safe and your place is kept. We try again by ourselves. You can keep typing; it is sent when we are back.',
  'sound.title': 'The browser keeps the sound off.',
  'sound.text': 'Captions go on without it.',
  'sound.continue': 'Continue with sound',
  'trouble.title': 'One turn did not work.',
  'trouble.text': 'What you said is safe and the interview goes on. Answer again, or type.',

  'finish.thanks': 'Thank you, {name}.',
  'finish.thanksNameless': 'Thank you.',
  'finish.text':
    'Your answers are read against the criteria, one question after the other. Everything you said is kept.',
  'finish.waiting': 'The evaluation is about to begin',
  'finish.checking': 'Looking for the result',
  'finish.progress': {
    one: '{done} of 1 question evaluated',
    other: '{done} of {count} questions evaluated',
  },
  'finish.slow':
    'This takes longer than usual. Your answers are safe, and the result comes here by itself. It is kept even if you close this page.',
  'finish.abandoned':
    'The interview stood still for 15 minutes, so it ended. What you said is evaluated as far as it went.',

  'result.title': 'Your interview',
  'result.practiceTitle': 'Your practice interview',
  'result.figures': {
    one: '{date}, {duration}, one question',
    other: '{date}, {duration}, {count} questions',
  },
  'result.about': 'An AI scored these answers. Each score rests on the quotes below it.',
  'result.partial':
    'The evaluation failed in part, on our side. What could not be judged says nothing about you; all you said is in the transcript.',
  'result.abstainedSome': {
    one: 'One criterion was not scored: too little was said to judge it fairly.',
    other: '{count} criteria were not scored: too little was said to judge them fairly.',
  },
  'result.abstainedAll': 'Too little was said to judge',
  'result.abstainedAllText':
    'No score is given. That says nothing about you: longer answers leave more to go by.',
  'result.questionHeading': '{number}. {title}',
  'result.scoreLabel': '{score} of {max}, {label}',
  'result.ofLabel': 'of {max}, {label}',
  'result.shareLow': 'a beginning',
  'result.sharePart': 'in part',
  'result.shareSolid': 'solid',
  'result.shareStrong': 'strong',
  'result.notScored': 'Not scored',
  'result.tooLittle': 'Too little was said to judge',
  'result.notJudged': 'This could not be judged',
  'result.quote': '“{text}”',
  'result.goToMoment': 'Show in the transcript, at {time}',
  'result.doneWell': 'Done well',
  'result.toTry': 'To try',
  'result.transcript': 'Transcript',
  'result.noTranscript': 'Nothing was said.',
  'result.backToScores': 'Back to the scores',
  'result.download': 'Download',
  'result.downloadText': 'As text',
  'result.downloadData': 'As data (JSON)',
  'result.fileName': 'interview-result',

  'submitted.title': 'Thank you, {name}.',
  'submitted.titleNameless': 'Thank you.',
  'submitted.text': 'Your interview is with {tenant}.',
  'submitted.next':
    'A person at {tenant} reads your answers and gets in touch with you. You do not need to do anything now.',
  'submitted.kept': {
    one: 'The transcript is erased after one day.',
    other: 'The transcript is erased after {count} days.',
  },

  'unjudged.title': 'The evaluation did not work',
  'unjudged.text':
    'Your interview is complete and what you said is safe. There is no score for it. Tell {tenant} and name the reference.',

  'problem.expired.title': 'This link has expired',
  'problem.expired.text':
    'What was said so far is safe. Open the interview again from the page where you found it.',
  'problem.capacity.title': 'Every interviewer is busy',
  'problem.capacity.text': 'Your place is kept and nothing is lost. Try again in a minute.',
  'problem.pace.title': 'Too many tries at once',
  'problem.pace.text': 'Nothing is lost. Wait a minute, then try again.',
  'problem.limit.title': 'No more interviews for the moment',
  'problem.limit.text': 'Too many interviews are running on this page. Nothing is lost. Try again later.',
  'problem.empty.title': 'There is no interview here',
  'problem.empty.text':
    'This page does not name an interview that exists. Nothing was recorded. Tell whoever sent you here, and name the reference.',
  'problem.setup.title': 'The interview cannot be opened on this page',
  'problem.setup.text':
    'The page is not set up for it. Nothing was recorded. Tell whoever sent you here, and name the reference.',
  'problem.lost.title': 'The connection was lost',
  'problem.lost.text': 'What you said so far is safe. Check the network, then try again.',
  'problem.browser.title': 'This browser lacks something that the interview needs',
  'problem.browser.text':
    'What you said so far is safe. Use a current Chrome, Edge, Firefox or Safari, or type your answers.',
  'problem.end.title': 'The interview could not be ended',
  'problem.end.text':
    'What you said so far is safe. Check the network and end it again, or go back to the interview.',
  'problem.over.title': 'This interview is over',
  'problem.over.text':
    'What you said is safe. For another interview, start again from the page where you found it.',
  'problem.service.title': 'Something failed on our side',
  'problem.service.text':
    'What you said so far is safe. Try again in a moment; if it stays, name the reference to support.',

  'embed.alone.title': 'The page does not answer',
  'embed.alone.text':
    'This interview belongs inside another page, and that page has not opened it. Nothing was recorded. Reload the page, or go back to where you found the link.',
  'embed.reload': 'Reload',

  'announce.interviewer': '{name}: {text}',
  'announce.you': 'You: {text}',
} satisfies StringTable;
