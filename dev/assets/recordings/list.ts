/** Where a recording comes from, who speaks, and what may be done with it. */
export interface Source {
  /** Who speaks; each is another person. */
  voice: string;
  licence: string;
  /** The file that the recording is in: of a package of the distribution, or of the recogniser's wheel. */
  from: 'pocketsphinx-testdata' | 'asterisk-core-sounds-en-wav' | 'moonshine-voice';
}

export interface Clip {
  id: string;
  source: Source;
  /** Path inside what it comes from; several names where releases differ. */
  file: string;
  /** Stretch of the file, in seconds. @defaultValue all of it */
  cut?: readonly [number, number];
  /** What is said, word for word. */
  text: string;
}

const PUBLIC_DOMAIN = 'public domain (LibriVox)';

const CITIES: Source = {
  voice: 'a reader of A Tale of Two Cities',
  licence: 'MIT, with the package that carries it',
  from: 'moonshine-voice',
};
const BECKETT: Source = {
  voice: 'a reader of Worstward Ho',
  licence: 'MIT, with the package that carries it',
  from: 'moonshine-voice',
};
const AUSTEN: Source = {
  voice: 'a reader of Sense and Sensibility',
  licence: `${PUBLIC_DOMAIN}, in a package under BSD-2-Clause`,
  from: 'pocketsphinx-testdata',
};
const SPHINX: Source = {
  voice: 'a developer of CMU Sphinx',
  licence: 'BSD-2-Clause',
  from: 'pocketsphinx-testdata',
};
const ALLISON: Source = {
  voice: 'Allison Smith',
  licence: 'CC-BY-SA-3.0',
  from: 'asterisk-core-sounds-en-wav',
};

const SPHINX_DATA = 'usr/share/pocketsphinx/test/data';
const ASTERISK = 'usr/share/asterisk/sounds/en_US_f_Allison';

const austen = (part: string, text: string): Clip => ({
  id: `austen-${part}`,
  source: AUSTEN,
  file: `${SPHINX_DATA}/librivox/sense_and_sensibility_01_austen_64kb-${part}.wav`,
  text,
});
const cities = (cut: readonly [number, number], text: string): Clip => ({
  id: `cities-${String(Math.round(cut[0])).padStart(2, '0')}`,
  source: CITIES,
  file: 'two_cities.wav',
  cut,
  text,
});
const prompt = (name: string, text: string): Clip => ({
  id: `prompt-${name.replace('/', '-')}`,
  source: ALLISON,
  file: `${ASTERISK}/${name}.wav`,
  text,
});

/** What people said, in the order of their names. */
export const CLIPS: readonly Clip[] = [
  cities([1.0, 4.8], 'It was the best of times, it was the worst of times,'),
  cities([4.85, 8.4], 'it was the age of wisdom, it was the age of foolishness,'),
  cities([8.6, 13.1], 'it was the epoch of belief, it was the epoch of incredulity,'),
  cities([13.3, 17.1], 'it was the season of light, it was the season of darkness,'),
  cities([17.4, 20.8], 'it was the spring of hope, it was the winter of despair,'),
  cities([21.1, 24.3], 'we had everything before us, we had nothing before us,'),
  cities([24.5, 28.6], 'we were all going direct to heaven, we were all going direct the other way;'),
  cities(
    [28.9, 42.2],
    'in short, the period was so far like the present period that some of its noisiest authorities insisted on its being received, for good or for evil, in the superlative degree of comparison only.',
  ),
  {
    id: 'beckett',
    source: BECKETT,
    file: 'beckett.wav',
    text: 'Ever tried, ever failed, no matter. Try again, fail again, fail better.',
  },
  austen(
    '0870',
    'And Mr. John Dashwood had then leisure to consider how much there might be prudently in his power to do for them.',
  ),
  austen('0880', 'He was not an ill-disposed young man,'),
  austen('0890', 'unless to be rather cold-hearted and rather selfish is to be ill-disposed.'),
  austen(
    '0920',
    'Had he married a more amiable woman, he might have been made still more respectable than he was.',
  ),
  austen('0930', 'He might even have been made amiable himself.'),
  {
    id: 'sphinx-forward',
    source: SPHINX,
    file: `${SPHINX_DATA}/goforward.raw`,
    text: 'Go forward ten meters.',
  },
  {
    id: 'sphinx-something',
    source: SPHINX,
    file: `${SPHINX_DATA}/something.raw`,
    text: 'Go somewhere and do something.',
  },
  prompt(
    'agent-alreadyon',
    'That agent is already logged on. Please enter your agent number, followed by the pound key.',
  ),
  prompt('auth-incorrect', 'Password incorrect. Please enter your password, followed by the pound key.'),
  prompt('cannot-complete-as-dialed', 'Your call cannot be completed as dialed.'),
  prompt('check-number-dial-again', 'Please check the number and dial again.'),
  prompt('conf-leaderhasleft', 'The leader has left the conference.'),
  prompt('conf-onlyperson', 'You are currently the only person in this conference.'),
  prompt('conf-waitforleader', 'The conference will begin when the leader arrives.'),
  prompt('confbridge-lock-no-join', 'The conference is currently locked and cannot be joined.'),
  prompt(
    'confbridge-mute-extended',
    'To mute or unmute yourself. When you are muted, you cannot send audio to other participants. However, you will still hear audio from other unmuted participants.',
  ),
  prompt('confbridge-pin-bad', 'You have entered too many invalid personal identification numbers.'),
  prompt(
    'demo-abouttotry',
    'I am about to attempt an Inter-Asterisk Exchange connection to a demonstration server located at Digium. In order for this to work, you must already be connected to the Internet. Please wait a moment while I attempt to make the connection.',
  ),
  prompt('demo-echodone', 'The echo test has been completed.'),
  prompt(
    'demo-echotest',
    'You are about to enter an echo test. In this mode everything you say will be repeated back to you just as soon as it is received. The purpose of this test is to give you an audible sense of the latency between you and the machine that is running the echo test application. You may end the test by hanging up, or by pressing the pound key.',
  ),
  prompt(
    'demo-nogo',
    "I'm afraid I was unable to create a connection to the Digium demonstration Asterisk server. You may find some helpful debugging information on the Asterisk console.",
  ),
  prompt('demo-nomatch', "I'm sorry, there are no matches for those keywords."),
  prompt(
    'followme/status',
    'The person you are calling is not at their desk. I will try to locate them for you.',
  ),
  prompt('invalid', "I'm sorry, that is not a valid extension. Please try again."),
  prompt('pbx-invalidpark', 'I am sorry, but there is no call parked on that extension. Please try again.'),
  prompt('please-try-call-later', 'Please try your call again later.'),
  prompt('pls-hold-while-try', 'Please hold while we try to connect you.'),
  prompt('priv-introsaved', 'Thank you. Please hold while I attempt to connect you with your party.'),
  prompt('privacy-prompt', 'Please enter your phone number, starting with the area code.'),
  prompt('privacy-unident', 'The party you are trying to reach does not accept unidentified calls.'),
  prompt(
    'queue-periodic-announce',
    'All of our representatives are currently busy. Please stay on the line, and your call will be answered by the next available representative.',
  ),
  prompt(
    'queue-youarenext',
    'Your call is now first in line, and will be answered by the next available representative.',
  ),
  prompt(
    'ss-noservice',
    'The number you have dialed is not in service. Please check the number and try again.',
  ),
  prompt(
    'tt-allbusy',
    'All representatives of the household are currently assisting other telemarketers. Please hold, and your call will be answered in the order it was received.',
  ),
  prompt('tt-monkeysintro', 'They have been carried away by monkeys.'),
  prompt('tt-weasels', 'Weasels have eaten our phone system.'),
  prompt('vm-forward-multiple', 'Press one to send this message, or two to add another recipient.'),
  prompt(
    'vm-instructions',
    'To listen to your messages, press one now. You may quit voicemail at any time by pressing the pound key.',
  ),
  prompt('vm-intro', 'Please leave your message after the tone. When done, hang up, or press the pound key.'),
  prompt(
    'vm-invalid-password',
    'That password does not meet the minimum requirements for this mailbox. Please try again.',
  ),
  prompt('vm-mismatch', 'The passwords you entered and re-entered did not match. Please try again.'),
  prompt('vm-nobox', 'You cannot reply to this message, because the sender does not have a mailbox.'),
  prompt('vm-rec-busy', 'After the tone, say your busy message, and then press the pound key.'),
  prompt('vm-rec-name', 'After the tone, say your name, and then press the pound key.'),
  prompt(
    'vm-tempgreeting2',
    'Press one to record your temporary greeting, or press two to erase your temporary greeting.',
  ),
  prompt('vm-tempgreetactive', 'Your temporary greeting is currently active.'),
  prompt('vm-tmpexists', 'There is a temporary greeting which overrides your standard greeting.'),
  prompt('vm-tooshort', 'Your message is too short.'),
];
