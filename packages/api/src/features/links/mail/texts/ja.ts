import type { CandidateTexts } from './texts.ts';

export const ja: CandidateTexts = {
  link: {
    subject: '{{tenant}}から面接のご案内：{{interview}}',
    body: '{{candidate}} 様\n\n{{tenant}}から「{{interview}}」のご案内です。AIの面接官との面接で、所要時間は約{{minutes}}分です。{{deadline}}まで、ご都合のよいときにブラウザーで受けられます。\n\n{{link}}\n\nこのリンクはご本人専用です。途中で休み、同じリンクから再開できます。',
  },
  reminder: {
    subject: 'お知らせ：{{tenant}}の面接は{{deadline}}まで受けられます',
    body: '{{candidate}} 様\n\n{{tenant}}の面接「{{interview}}」はまだ受けられます。期限は{{deadline}}、所要時間は約{{minutes}}分です。\n\n{{link}}\n\n始めている場合は、続きから再開します。',
  },
  done: {
    subject: '{{tenant}}が面接を受け取りました',
    body: '{{candidate}} 様\n\n「{{interview}}」の面接にご参加いただき、ありがとうございました。回答は{{tenant}}に届いており、担当者が読んでご連絡します。今、していただくことはありません。',
  },
  button: '面接を開く',
  contact: 'ご質問は {{contact}} までお寄せください。',
  why: '{{tenant}}があなたを面接に招待したため、このメールをお送りしています。',
  unsubscribe: '今後のお知らせを停止する：',
  stop: {
    title: 'お知らせを停止しますか',
    text: '面接のお知らせは届かなくなります。リンクは引き続き使えます。',
    button: 'お知らせを停止する',
  },
  stopped: { title: 'お知らせはもう届きません', text: 'リンクは引き続き使えます。' },
};
