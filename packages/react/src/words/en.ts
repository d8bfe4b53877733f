import { enNotice } from '@vivavoce/contract/notice/en';
import type { StringTable } from '@vivavoce/contract/notice/message';

/** Every word of the widget in English: the table that all other languages are held to. */
export const en = {
  'common.testMode': 'Test mode',
  'common.testModeTitle': 'Test mode.',
  'common.testModeHint':
    "The interviewer is a stand-in that doesn't understand speech, so type your answers. Nothing here counts.",
  'common.testModeHears':
    'The interviewer is a simple stand-in, and a small model hears you: speak, or type your answers. Nothing here counts.',
  'common.testModeModel':
    'A real model answers, but nothing here understands speech, so type your answers. Nothing here counts.',
  'common.testModeModelHears':
    'A real model answers, and a small one hears you: speak, or type your answers. Nothing here counts.',
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
  'loading.slow': 'This is taking longer than usual. Your connection may be slow.',
  'loading.stuck': 'Still no answer. You can try again; nothing is lost.',

  ...enNotice,

  'about.interviewer': '{name}, AI interviewer',
  'about.questions': { one: 'One question', other: '{count} questions' },

  'devices.title': 'Check your microphone',
  'devices.sub': 'Microphone check',
  'devices.saySomething': 'Say a few words',
  'devices.saySomethingHint': "What you had for breakfast, for example. The interview hasn't started.",
  'devices.heard': 'We can hear you',
  'devices.heardHint': "Your microphone works. Start when you're ready.",
  'devices.silent': "We can't hear you yet",
  'devices.silentHint': 'Check that your microphone is on, or choose another one.',
  'devices.muted': "You're muted",
  'devices.mutedHint': 'Unmute, then say a few words so we can check that we hear you.',
  'devices.opening': 'Waiting for the microphone',
  'devices.openingHint': 'If your browser asks, allow the microphone.',
  'devices.off': 'Your microphone is off',
  'devices.offHint': 'Turn it on so we can check that we hear you.',
  'devices.turnOn': 'Turn on microphone',
  'devices.microphone': 'Microphone',
  'devices.unnamed': 'Microphone {number}',
  'devices.speaker': 'Speaker',
  'devices.testSpeaker': 'Play a sound',
  'devices.speakerPlayed': "We played a sound. If you didn't hear it, turn up the volume.",
  'devices.speakerFailed': "The sound couldn't be played. Try again; captions show what is said either way.",
  'devices.start': 'Start interview',
  'devices.type': 'Type my answers instead',

  'denied.title': 'Your browser is blocking the microphone.',
  'denied.chrome': 'Click the icon to the left of the address, set Microphone to Allow, then check again.',
  'denied.firefox':
    'Click the crossed-out microphone next to the address, remove the block, then check again.',
  'denied.safari': 'Open Safari > Settings for This Website, set Microphone to Allow, then check again.',
  'denied.ios':
    'Tap the page menu next to the address, then Website Settings > Microphone > Allow. Then check again.',
  'denied.android':
    'Tap the icon next to the address, then Permissions > Microphone > Allow. Then check again.',
  'denied.other': "Allow the microphone for this site in your browser's settings, then check again.",
  'missing.title': 'No microphone was found.',
  'missing.text': 'Connect one and check again, or type your answers.',
  'silenced.title': 'Your system has muted the microphone.',
  'silenced.text':
    'Unmute it with the key or switch on your device, or in the sound settings. You can type in the meantime.',
  'busy.title': 'Another program is using your microphone.',
  'busy.text':
    'Close that program, then check again; or choose another microphone. You can type in the meantime.',
  'forbidden.title': "This page isn't allowed to use the microphone.",
  'forbidden.text':
    'You can type your answers. To speak, contact whoever runs this page and quote the reference.',
  'insecure.title': 'There is no microphone on this page.',
  'insecure.text':
    "The page isn't served over HTTPS, so your browser doesn't offer one. You can type your answers.",
  'lost.title': 'Your microphone was disconnected.',
  'lost.text': 'What you said is safe. Reconnect it or choose another one; you can type in the meantime.',

  'connecting.title': 'Calling {name}',
  'connecting.slow': 'Still connecting. This can take a few seconds.',
  'connecting.stuck': 'This is taking too long. Go back and try again; nothing is lost.',
  'connecting.full':
    "Your place is kept and nothing is lost. We'll keep trying automatically; you can also come back later.",
  'connecting.back': 'Go back',

  'room.conversation': 'Conversation',
  'room.jump': 'Jump to latest',
  'room.empty': '{name} will start in a moment.',
  'room.waiting': 'Not sent yet',
  'room.interrupted': 'interrupted',
  'room.typed': 'typed',
  'room.kept': {
    one: "Your voice isn't stored. The transcript is kept for one day.",
    other: "Your voice isn't stored. The transcript is kept for {count} days.",
  },
  'room.questionOf': 'Question {number} of {count}',
  'room.introduction': 'Introduction',
  'room.introductionHint': 'A short welcome before the first question.',
  'room.timeLeft': '{time} left',
  'room.clockStopped': '{time} left, paused',

  'presence.listening': '{name} is listening',
  'presence.listeningHint': 'Take your time.',
  'presence.codingHint': 'Work in silence for as long as you like.',
  'presence.yourTurn': "It's your turn",
  'presence.yourTurnHint': 'Type your answer below.',
  'presence.microphoneOffHint': 'Turn on your microphone, or type.',
  'presence.you': "You're speaking",
  'presence.youHint': 'We can hear you.',
  'presence.thinking': '{name} is thinking',
  'presence.thinkingHint': "You'll hear back in a moment.",
  'presence.thinkingSlow': 'This is taking longer than usual. You can keep talking or type.',
  'presence.speaking': '{name} is speaking',
  'presence.speakingHint': 'AI interviewer. Interrupt at any time.',
  'presence.speakingTyped': 'AI interviewer.',
  'presence.mutedHint': "You're muted. Unmute or type.",
  'presence.paused': 'Paused',
  'presence.pausedHint': 'The timer is paused and your place is kept. You can type.',
  'presence.away': '{name} is waiting',
  'presence.awayHint': "The timer is paused until we're back.",

  'controls.mute': 'Mute',
  'controls.unmute': 'Unmute',
  'controls.microphone': 'Turn on microphone',
  'controls.voice': "Play the interviewer's voice",
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
  'composer.empty': 'Type an answer first.',
  'composer.tooLong': {
    one: 'One character too many. Shorten the answer to send it.',
    other: '{count} characters too many. Shorten the answer to send it.',
  },
  'composer.failed': "Your answer couldn't be sent. It's still here: send it again.",

  'ask.label': 'Instead of answering',
  'ask.repeat': 'Repeat',
  'ask.repeatLong': 'Repeat the question',
  'ask.pause': 'I need a moment',
  'ask.skip': 'Skip',
  'ask.skipLong': 'Skip this question',
  'ask.failed': "That didn't reach the interviewer. Try again once you're connected.",

  'end.title': 'End the interview?',
  'end.text': "What you've said so far is kept and evaluated. You can't come back to this interview.",
  'end.unsent': {
    one: "One typed answer hasn't been sent yet. If you end now, it may be missing.",
    other: "{count} typed answers haven't been sent yet. If you end now, they may be missing.",
  },
  'end.draft': "You've typed something you haven't sent. If you end now, it's lost.",
  'end.confirm': 'End interview',
  'end.cancel': 'Keep going',
  'skip.title': 'Skip this question?',
  'skip.text': 'You can come back to it before the end. Until you answer it, it counts as skipped.',
  'skip.confirm': 'Skip question',
  'skip.cancel': 'Stay with it',
  'leave.title': 'Leave for now?',
  'leave.text':
    'The timer is paused and your place is kept for 15 minutes, in this tab. After that the interview ends.',
  'leave.confirm': 'Leave for now',
  'leave.cancel': 'Stay',
  'speak.title': 'Turn on your microphone?',
  'speak.text':
    "Your voice is turned into text as you speak and isn't stored. You can mute it at any time, and typing still works.",
  'speak.confirm': 'Agree and turn on',
  'speak.cancel': 'Keep typing',

  'controls.pause': 'Pause',
  'pause.title': 'Pause the interview?',
  'pause.text':
    'You can come back on the same link until {deadline}. The clock stops, and what you said is safe.',
  'pause.confirm': 'Pause interview',
  'pause.cancel': 'Keep going',
  'paused.title': 'Interview paused',
  'paused.text':
    'What you said is safe. Come back on the same link until {deadline}, on this device or another.',
  'paused.back': 'Continue interview',
  'left.title': 'You left the interview',
  'left.text': 'What you said is safe. Come back within 15 minutes, in this tab; the timer is paused.',
  'left.back': 'Come back',

  'replaced.title': 'The interview is open in another tab',
  'replaced.text': 'What you said is safe. Continue there, or continue here and the other tab stops.',
  'replaced.here': 'Continue here',
  'elsewhere.title': "You're in this interview in another tab",
  'elsewhere.text':
    'What you said is safe. Continue here and the other tab stops, or start another interview.',
  'elsewhere.here': 'Continue here',
  'elsewhere.anew': 'Start another interview',

  'offline.title': "You're offline.",
  'offline.text':
    "What you've said so far is safe. Check your network; we'll reconnect automatically and then send what you type.",
  'reconnecting.title': 'Connection lost.',
  'reconnecting.first':
    "What you've said so far is safe. We're reconnecting. Keep typing if you like: it's sent once we're back.",
  'reconnecting.text':
    "What you've said so far is safe. We're reconnecting, attempt {attempt}. Keep typing if you like: it's sent once we're back.",
  'reconnecting.fullTitle': 'Every interviewer is busy.',
  'reconnecting.full':
    "What you've said so far is safe and your place is kept. We'll keep trying automatically. Keep typing if you like: it's sent once we're back.",
  'sound.title': 'Your browser is keeping the sound off.',
  'sound.text': 'Captions continue without it.',
  'sound.continue': 'Continue with sound',
  'stalled.title': "The sound isn't playing.",
  'stalled.text': 'Restart it, or check which speaker your system uses. Captions continue without it.',
  'stalled.restart': 'Restart sound',
  'trouble.title': "Something didn't work just now.",
  'trouble.text':
    'What you said is safe and the interview goes on. If the voice is missing, read on. If you were answering, say it again or type.',

  'finish.thanks': 'Thank you, {name}.',
  'finish.thanksNameless': 'Thank you.',
  'finish.text':
    'Your answers are being read against the criteria, one question at a time. Everything you said is kept.',
  'finish.waiting': 'The evaluation is about to begin',
  'finish.checking': 'Looking for your result',
  'finish.progress': {
    one: '{done} of 1 question evaluated',
    other: '{done} of {count} questions evaluated',
  },
  'finish.slow':
    "This is taking longer than usual. Your answers are safe, and your result appears here by itself. It's kept even if you close this page.",
  'finish.abandoned':
    'The interview was idle for 15 minutes, so it ended. What you said up to then is being evaluated.',

  'result.title': 'Your interview',
  'result.practiceTitle': 'Your practice interview',
  'result.figures': {
    one: '{date}, {duration}, one question',
    other: '{date}, {duration}, {count} questions',
  },
  'result.about': 'An AI scored these answers. Each score rests on the quotes below it.',
  'result.standIn': 'A simple stand-in evaluated these answers, not an AI. Nothing here counts.',
  'result.incomplete':
    "The record of this interview is incomplete: some of what was said may not have reached us. What isn't in the transcript wasn't scored.",
  'result.partial':
    "Part of the evaluation failed on our side. Criteria that couldn't be judged say nothing about you; everything you said is in the transcript.",
  'result.abstainedSome': {
    one: "One criterion wasn't scored: there wasn't enough to judge it fairly.",
    other: "{count} criteria weren't scored: there wasn't enough to judge them fairly.",
  },
  'result.abstainedAll': 'Not enough was said to judge',
  'result.abstainedAllText':
    "There's no score. That says nothing about you: longer answers give more to go on.",
  'result.questionHeading': '{number}. {title}',
  'result.scoreLabel': '{score} of {max}, {label}',
  'result.ofLabel': 'of {max}, {label}',
  'result.shareLow': 'starting out',
  'result.sharePart': 'partly there',
  'result.shareSolid': 'solid',
  'result.shareStrong': 'strong',
  'result.notScored': 'Not scored',
  'result.tooLittle': 'Not enough was said to judge',
  'result.skipped': 'This question was left out',
  'result.skippedAllText':
    "There's no score. That says nothing about you: you can answer them in another interview.",
  'result.notJudged': "This couldn't be judged",
  'result.quote': '“{text}”',
  'result.goToMoment': 'Show in transcript, at {time}',
  'result.doneWell': 'What went well',
  'result.toTry': 'Try next time',
  'result.transcript': 'Transcript',
  'result.noTranscript': 'Nothing was said.',
  'result.backToScores': 'Back to scores',
  'result.download': 'Download',
  'result.downloadText': 'As text',
  'result.downloadData': 'As data (JSON)',
  'result.fileName': 'interview-result',
  'result.opening': 'Opening your result',
  'past.title': 'Your past results',
  'past.kept': 'Kept in this browser, for anyone who uses it.',
  'past.forget': 'Forget',
  'past.forgetLabel': 'Forget the result: {title}, {date}',
  'forget.title': 'Forget this result?',
  'forget.text': "This browser won't be able to open it again.",
  'forget.confirm': 'Forget result',
  'forget.cancel': 'Keep it',
  'past.back': 'Back',
  'past.goneTitle': "This result isn't here any more",
  'past.goneText': 'It was erased, it expired, or it was forgotten in this browser.',
  'past.forgottenTitle': 'Result forgotten',
  'past.forgottenText': "This browser can't open it any more.",

  'submitted.title': 'Thank you, {name}.',
  'submitted.titleNameless': 'Thank you.',
  'submitted.text': '{tenant} has your interview.',
  'submitted.next':
    "Someone at {tenant} will read your answers and get in touch. You don't need to do anything now.",
  'submitted.kept': {
    one: 'The transcript is erased after one day.',
    other: 'The transcript is erased after {count} days.',
  },

  'unjudged.title': "Your interview couldn't be evaluated",
  'unjudged.text':
    "Your interview is complete and what you said is safe, but there's no score for it. Contact {tenant} and quote the reference.",

  'problem.expired.title': 'This link has expired',
  'problem.expired.text':
    'What was said so far is safe. Open the interview again from the page where you found it.',
  'problem.capacity.title': 'Every interviewer is busy',
  'problem.capacity.text': 'Your place is kept and nothing is lost. Try again in a minute.',
  'problem.pace.title': 'Too many attempts at once',
  'problem.pace.text': 'Nothing is lost. Wait a minute, then try again.',
  'problem.limit.title': 'No more interviews right now',
  'problem.limit.text': 'This page has reached its limit of interviews. Nothing is lost. Try again later.',
  'problem.empty.title': "There's no interview here",
  'problem.empty.text':
    "The interview this page asks for doesn't exist. Nothing was recorded. Contact whoever sent you here and quote the reference.",
  'problem.setup.title': "The interview can't be opened on this page",
  'problem.setup.text':
    "The page isn't set up for it. Nothing was recorded. Contact whoever sent you here and quote the reference.",
  'problem.lost.title': 'The connection was lost',
  'problem.lost.text': "What you've said so far is safe. Check your network, then try again.",
  'problem.browser.title': 'Your browser is missing something the interview needs',
  'problem.browser.text':
    "What you've said so far is safe. Use a current version of Chrome, Edge, Firefox or Safari, or type your answers.",
  'problem.end.title': "The interview couldn't be ended",
  'problem.end.text':
    "What you've said so far is safe. Check your network and end it again, or go back to the interview.",
  'problem.over.title': 'This interview is over',
  'problem.over.text':
    'What you said is safe. To do another interview, start again from the page where you found it.',
  'problem.service.title': 'Something went wrong on our side',
  'problem.service.text':
    "What you've said so far is safe. Try again in a moment; if it keeps happening, contact support and quote the reference.",
  'problem.erased.title': 'This interview was erased',
  'problem.erased.text':
    'Nothing you said in it is kept. To do another interview, start again from the page where you found it.',
  'problem.part.title': "Part of this page didn't load",
  'problem.part.text': 'What you said is safe. Check your network, then try again.',

  'embed.alone.title': "The page isn't responding",
  'embed.alone.text':
    "This interview belongs inside another page, and that page hasn't opened it. Nothing was recorded. Reload the page, or go back to where you found the link.",
  'embed.reload': 'Reload',

  'announce.interviewer': '{name}: {text}',
  'announce.you': 'You: {text}',
} satisfies StringTable;
