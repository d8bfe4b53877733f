import type { SelfDescriptionStrings } from './strings.ts';

export const ar: SelfDescriptionStrings = {
  title: 'عنك، إن شئت',
  text: 'تسأل {tenant} عن هذا لترى هل تعامل مقابلاتها الجميع بالتساوي. تُحفظ إجاباتك بمعزل عن مقابلتك: لا يقرؤها أحد منسوبةً إليك، ولا يترتب عليها شيء.',
  gender: 'الجنس',
  woman: 'امرأة',
  man: 'رجل',
  other: 'غير ذلك',
  age: 'العمر',
  under25: 'أقل من 25',
  to39: 'من 25 إلى 39',
  to54: 'من 40 إلى 54',
  from55: '55 أو أكثر',
  disability: 'إعاقة',
  yes: 'نعم',
  no: 'لا',
  none: 'أفضّل عدم الإجابة',
  send: 'إرسال',
  skip: 'ليس الآن',
  thanks: 'شكرًا. لا تُحسب إجاباتك إلا مجتمعةً مع إجابات غيرك.',
  failed: 'تعذّر الإرسال. حاول مرة أخرى.',
};
