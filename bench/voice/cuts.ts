/** A stretch of a recording, and what is said in it: word for word, with the punctuation that the whole sentence has. */
export interface Cut {
  id: string;
  fromMs: number;
  toMs: number;
  text: string;
}

const END_MS = 60_000;

const cut = (id: string, [fromMs, toMs]: readonly [number, number], text: string): Cut => ({
  id,
  fromMs,
  toMs,
  text,
});
const prompt = (id: string, span: readonly [number, number], text: string) => cut(`prompt-${id}`, span, text);
const all = (id: string, text: string) => cut(id, [0, END_MS], text);

/** Complete sentences, said in one breath. */
export const WHOLE: readonly Cut[] = [
  all('prompt-cannot-complete-as-dialed', 'Your call cannot be completed as dialed.'),
  all('prompt-check-number-dial-again', 'Please check the number and dial again.'),
  all('prompt-conf-leaderhasleft', 'The leader has left the conference.'),
  all('sphinx-something', 'Go somewhere and do something.'),
  all('prompt-conf-onlyperson', 'You are currently the only person in this conference.'),
  all('prompt-conf-waitforleader', 'The conference will begin when the leader arrives.'),
  all('prompt-confbridge-pin-bad', 'You have entered too many invalid personal identification numbers.'),
  all('austen-0930', 'He might even have been made amiable himself.'),
  all('prompt-demo-echodone', 'The echo test has been completed.'),
  all('prompt-please-try-call-later', 'Please try your call again later.'),
  all('prompt-pls-hold-while-try', 'Please hold while we try to connect you.'),
  all('prompt-tt-monkeysintro', 'They have been carried away by monkeys.'),
  all('sphinx-forward', 'Go forward ten meters.'),
  all('prompt-tt-weasels', 'Weasels have eaten our phone system.'),
  all('prompt-vm-tempgreetactive', 'Your temporary greeting is currently active.'),
  all('prompt-vm-tmpexists', 'There is a temporary greeting which overrides your standard greeting.'),
  all('prompt-vm-tooshort', 'Your message is too short.'),
  prompt('agent-alreadyon', [0, 2_280], 'That agent is already logged on.'),
  prompt('followme-status', [2_500, END_MS], 'I will try to locate them for you.'),
  prompt(
    'demo-nogo',
    [6_000, END_MS],
    'You may find some helpful debugging information on the Asterisk console.',
  ),
  prompt('demo-echotest', [0, 2_350], 'You are about to enter an echo test.'),
  all(
    'prompt-queue-youarenext',
    'Your call is now first in line, and will be answered by the next available representative.',
  ),
  all('prompt-vm-forward-multiple', 'Press one to send this message, or two to add another recipient.'),
  prompt('queue-periodic-announce', [0, 2_580], 'All of our representatives are currently busy.'),
  prompt(
    'vm-invalid-password',
    [0, 4_080],
    'That password does not meet the minimum requirements for this mailbox.',
  ),
  prompt('vm-mismatch', [0, 3_310], 'The passwords you entered and re-entered did not match.'),
  prompt('vm-instructions', [2_960, END_MS], 'You may quit voicemail at any time by pressing the pound key.'),
  prompt(
    'tt-allbusy',
    [0, 4_700],
    'All representatives of the household are currently assisting other telemarketers.',
  ),
];

/**
 * Sentences, cut where people stop to think: behind a conjunction, an article, a preposition or an auxiliary, between a
 * subject and its verb, at a comma.
 */
export const MID_SENTENCE: readonly (readonly [Cut, Cut])[] = [
  [
    prompt('vm-nobox', [0, 2_800], 'You cannot reply to this message, because'),
    prompt('vm-nobox', [2_800, END_MS], 'the sender does not have a mailbox.'),
  ],
  [
    prompt('demo-nogo', [0, 1_880], "I'm afraid I was unable to"),
    prompt('demo-nogo', [1_880, 5_990], 'create a connection to the Digium demonstration Asterisk server.'),
  ],
  [
    prompt('vm-instructions', [0, 1_620], 'To listen to your messages,'),
    prompt('vm-instructions', [1_620, 2_960], 'press one now.'),
  ],
  [
    prompt('privacy-unident', [0, 1_890], 'The party you are trying to reach'),
    prompt('privacy-unident', [1_890, END_MS], 'does not accept unidentified calls.'),
  ],
  [
    prompt('queue-periodic-announce', [2_580, 4_250], 'Please stay on the line, and'),
    prompt(
      'queue-periodic-announce',
      [4_250, END_MS],
      'your call will be answered by the next available representative.',
    ),
  ],
  [
    prompt('confbridge-mute-extended', [2_240, 3_370], 'When you are muted,'),
    prompt('confbridge-mute-extended', [3_370, 6_240], 'you cannot send audio to other participants.'),
  ],
  [
    prompt('pbx-invalidpark', [0, 1_330], 'I am sorry, but'),
    prompt('pbx-invalidpark', [1_330, 3_670], 'there is no call parked on that extension.'),
  ],
  [
    prompt('vm-rec-name', [0, 2_150], 'After the tone, say your name,'),
    prompt('vm-rec-name', [2_150, END_MS], 'and then press the pound key.'),
  ],
  [
    prompt('demo-abouttotry', [11_660, 13_420], 'Please wait a moment while I'),
    prompt('demo-abouttotry', [13_420, END_MS], 'attempt to make the connection.'),
  ],
  [
    prompt('confbridge-mute-extended', [6_240, 9_020], 'However, you will still hear audio from'),
    prompt('confbridge-mute-extended', [9_020, END_MS], 'other unmuted participants.'),
  ],
  [
    prompt('demo-abouttotry', [7_320, 8_930], 'In order for this to work,'),
    prompt('demo-abouttotry', [8_930, 11_660], 'you must already be connected to the Internet.'),
  ],
  [
    prompt('tt-allbusy', [0, 2_500], 'All representatives of the household are'),
    prompt('tt-allbusy', [2_500, 4_700], 'currently assisting other telemarketers.'),
  ],
  [
    prompt('demo-echotest', [17_330, 20_200], 'You may end the test by hanging up, or'),
    prompt('demo-echotest', [20_200, END_MS], 'by pressing the pound key.'),
  ],
  [
    prompt('confbridge-lock-no-join', [0, 2_090], 'The conference is currently locked and'),
    prompt('confbridge-lock-no-join', [2_090, END_MS], 'cannot be joined.'),
  ],
  [
    prompt('privacy-prompt', [0, 1_800], 'Please enter your phone number,'),
    prompt('privacy-prompt', [1_800, END_MS], 'starting with the area code.'),
  ],
  [
    prompt('vm-tempgreeting2', [0, 2_900], 'Press one to record your temporary greeting,'),
    prompt('vm-tempgreeting2', [2_900, END_MS], 'or press two to erase your temporary greeting.'),
  ],
];

/** Two complete sentences each. */
export const AFTER_SENTENCE: readonly (readonly [Cut, Cut])[] = [
  [
    prompt('agent-alreadyon', [0, 2_280], 'That agent is already logged on.'),
    prompt('agent-alreadyon', [2_280, END_MS], 'Please enter your agent number, followed by the pound key.'),
  ],
  [
    prompt('auth-incorrect', [0, 1_490], 'Password incorrect.'),
    prompt('auth-incorrect', [1_490, END_MS], 'Please enter your password, followed by the pound key.'),
  ],
  [
    prompt('confbridge-mute-extended', [3_370, 6_240], 'You cannot send audio to other participants.'),
    prompt(
      'confbridge-mute-extended',
      [6_240, END_MS],
      'However, you will still hear audio from other unmuted participants.',
    ),
  ],
  [
    prompt(
      'demo-abouttotry',
      [7_320, 11_660],
      'In order for this to work, you must already be connected to the Internet.',
    ),
    prompt(
      'demo-abouttotry',
      [11_660, END_MS],
      'Please wait a moment while I attempt to make the connection.',
    ),
  ],
  [
    prompt('demo-echotest', [0, 2_350], 'You are about to enter an echo test.'),
    prompt(
      'demo-echotest',
      [2_350, 8_120],
      'In this mode everything you say will be repeated back to you just as soon as it is received.',
    ),
  ],
  [
    prompt('pbx-invalidpark', [0, 3_670], 'I am sorry, but there is no call parked on that extension.'),
    prompt('pbx-invalidpark', [3_670, END_MS], 'Please try again.'),
  ],
  [
    prompt('followme-status', [0, 2_500], 'The person you are calling is not at their desk.'),
    prompt('followme-status', [2_500, END_MS], 'I will try to locate them for you.'),
  ],
  [
    prompt('invalid', [0, 2_740], "I'm sorry, that is not a valid extension."),
    prompt('invalid', [2_740, END_MS], 'Please try again.'),
  ],
  [
    prompt('priv-introsaved', [0, 1_040], 'Thank you.'),
    prompt('priv-introsaved', [1_040, END_MS], 'Please hold while I attempt to connect you with your party.'),
  ],
  [
    prompt('queue-periodic-announce', [0, 2_580], 'All of our representatives are currently busy.'),
    prompt(
      'queue-periodic-announce',
      [2_580, END_MS],
      'Please stay on the line, and your call will be answered by the next available representative.',
    ),
  ],
  [
    prompt('ss-noservice', [0, 2_500], 'The number you have dialed is not in service.'),
    prompt('ss-noservice', [2_500, END_MS], 'Please check the number and try again.'),
  ],
  [
    prompt(
      'tt-allbusy',
      [0, 4_700],
      'All representatives of the household are currently assisting other telemarketers.',
    ),
    prompt(
      'tt-allbusy',
      [4_700, END_MS],
      'Please hold, and your call will be answered in the order it was received.',
    ),
  ],
  [
    prompt('vm-instructions', [0, 2_960], 'To listen to your messages, press one now.'),
    prompt(
      'vm-instructions',
      [2_960, END_MS],
      'You may quit voicemail at any time by pressing the pound key.',
    ),
  ],
  [
    prompt('vm-intro', [0, 2_220], 'Please leave your message after the tone.'),
    prompt('vm-intro', [2_220, END_MS], 'When done, hang up, or press the pound key.'),
  ],
  [
    prompt(
      'vm-invalid-password',
      [0, 4_080],
      'That password does not meet the minimum requirements for this mailbox.',
    ),
    prompt('vm-invalid-password', [4_080, END_MS], 'Please try again.'),
  ],
  [
    prompt('vm-mismatch', [0, 3_310], 'The passwords you entered and re-entered did not match.'),
    prompt('vm-mismatch', [3_310, END_MS], 'Please try again.'),
  ],
];

/** What takes the floor from somebody who speaks. */
export const INTERRUPTIONS: readonly Cut[] = [
  prompt('invalid', [0, 2_740], "I'm sorry, that is not a valid extension."),
  prompt('agent-alreadyon', [0, 2_280], 'That agent is already logged on.'),
  prompt('pbx-invalidpark', [0, 3_670], 'I am sorry, but there is no call parked on that extension.'),
  all('prompt-vm-tooshort', 'Your message is too short.'),
  all('sphinx-something', 'Go somewhere and do something.'),
  all('prompt-demo-nomatch', "I'm sorry, there are no matches for those keywords."),
  all('prompt-pls-hold-while-try', 'Please hold while we try to connect you.'),
  all('prompt-tt-weasels', 'Weasels have eaten our phone system.'),
  all('prompt-conf-leaderhasleft', 'The leader has left the conference.'),
  prompt('followme-status', [2_500, END_MS], 'I will try to locate them for you.'),
  all('prompt-please-try-call-later', 'Please try your call again later.'),
  all('prompt-tt-monkeysintro', 'They have been carried away by monkeys.'),
];
