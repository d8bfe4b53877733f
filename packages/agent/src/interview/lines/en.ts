import type { Lines } from './lines.ts';

export const en: Lines = {
  greeting:
    "Hello{name}, I'm {interviewer}. Welcome to your interview: {title}. Take your time with each answer.",
  nextQuestion: "Thank you. Here's the next question.",
  moveOn: "Let's move on to the next question.",
  followUp: 'Could you tell me a little more about that?',
  hint: "Here's a thought that may help. {hint}",
  hintPlain: 'You could start with one specific situation that you remember well.',
  wait: 'Of course, take your time.',
  answerCandidate: "That's a fair question. I can't answer it here, but the team can after this interview.",
  invitation: "Those were my questions. Is there anything you'd like to ask me?",
  invitationTitle: 'Your questions',
  closing: "Thank you for your time{name}. That's all from me. Goodbye.",
  timeUp: "We're out of time, so I have to stop here. Thank you for your answers{name}. Goodbye.",
  silence: ["Are you still there? Take your time, I'm listening.", 'Let me say that once more.'],
  checkIn: "How's it going? Tell me what you're thinking whenever you like.",
  draft: "I see you've started to write. Shall we go on, or would you like more time?",
  notHeard: [
    "Sorry, I couldn't hear that. Could you say it again?",
    "I still can't make out the words. You can also type your answer.",
  ],
  missed: 'Sorry, I missed your last words. Could you say them again?',
  resume: 'Let me pick up where I left off.',
};
