import type { CandidateTexts } from './texts.ts';

export const ar: CandidateTexts = {
  link: {
    subject: '{{tenant}} تدعوك إلى مقابلة: {{interview}}',
    body: 'مرحبًا {{candidate}}،\n\nتدعوك {{tenant}} إلى «{{interview}}»، وهي مقابلة مع محاور بالذكاء الاصطناعي. تستغرق نحو {{minutes}} دقيقة في متصفحك، في الوقت الذي يناسبك حتى {{deadline}}.\n\n{{link}}\n\nهذا الرابط لك وحدك. يمكنك التوقف مؤقتًا والعودة عبر الرابط نفسه.',
  },
  reminder: {
    subject: 'تذكير: مقابلتك مع {{tenant}} متاحة حتى {{deadline}}',
    body: 'مرحبًا {{candidate}}،\n\nما زالت مقابلتك «{{interview}}» مع {{tenant}} متاحة. لديك وقت حتى {{deadline}}، وتستغرق نحو {{minutes}} دقيقة.\n\n{{link}}\n\nإذا كنت قد بدأت، فستتابع من حيث توقفت.',
  },
  done: {
    subject: 'استلمت {{tenant}} مقابلتك',
    body: 'مرحبًا {{candidate}}،\n\nشكرًا لك على مقابلتك «{{interview}}». إجاباتك لدى {{tenant}}، وسيقرؤها أحدهم ويتواصل معك. لا يلزمك فعل أي شيء الآن.',
  },
  button: 'افتح المقابلة',
  contact: 'لديك أسئلة؟ تواصل مع {{contact}}.',
  why: 'وصلتك هذه الرسالة لأن {{tenant}} دعتك إلى مقابلة.',
  unsubscribe: 'إيقاف التذكيرات:',
  stop: {
    title: 'إيقاف التذكيرات؟',
    text: 'لن تصلك تذكيرات بالمقابلات بعد الآن. تبقى روابطك صالحة.',
    button: 'أوقف التذكيرات',
  },
  stopped: { title: 'لن تصلك تذكيرات بعد الآن', text: 'تبقى روابطك صالحة.' },
};
