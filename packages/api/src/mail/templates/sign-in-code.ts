import type { MailTemplate } from '../words.ts';

export interface SignInCodeMail {
  tenant: string;
  /** Eight digits. */
  code: string;
  /** So long it is good. */
  minutes: number;
}

/** In two groups, as people read it out. */
const shown = (code: string) => `${code.slice(0, 4)} ${code.slice(4)}`;

/** Proves that an address is the candidate's own. */
export const signInCode: MailTemplate<SignInCodeMail> = {
  en: ({ tenant, code, minutes }) => ({
    subject: `${shown(code)} is your code for ${tenant}`,
    lines: [
      `Enter this code to sign in at ${tenant}:`,
      shown(code),
      `It works once, for ${minutes} minutes.`,
    ],
    footer: ['If you did not ask for it, ignore this mail: nobody can sign in without the code.'],
  }),
  de: ({ tenant, code, minutes }) => ({
    subject: `${shown(code)} ist Ihr Code für ${tenant}`,
    lines: [
      `Geben Sie diesen Code ein, um sich bei ${tenant} anzumelden:`,
      shown(code),
      `Er gilt einmal, ${minutes} Minuten lang.`,
    ],
    footer: [
      'Falls Sie ihn nicht angefordert haben, ignorieren Sie diese Mail: Ohne den Code kommt niemand hinein.',
    ],
  }),
  es: ({ tenant, code, minutes }) => ({
    subject: `${shown(code)} es tu código para ${tenant}`,
    lines: [
      `Escribe este código para entrar en ${tenant}:`,
      shown(code),
      `Sirve una vez, durante ${minutes} minutos.`,
    ],
    footer: ['Si no lo pediste, ignora este correo: nadie puede entrar sin el código.'],
  }),
  fr: ({ tenant, code, minutes }) => ({
    subject: `${shown(code)} est votre code pour ${tenant}`,
    lines: [
      `Saisissez ce code pour vous connecter chez ${tenant} :`,
      shown(code),
      `Il sert une seule fois, pendant ${minutes} minutes.`,
    ],
    footer: [
      'Si vous ne l’avez pas demandé, ignorez ce message : sans le code, personne ne peut se connecter.',
    ],
  }),
  pt: ({ tenant, code, minutes }) => ({
    subject: `${shown(code)} é o seu código para ${tenant}`,
    lines: [
      `Digite este código para entrar em ${tenant}:`,
      shown(code),
      `Ele vale uma vez, por ${minutes} minutos.`,
    ],
    footer: ['Se você não pediu, ignore este e-mail: ninguém entra sem o código.'],
  }),
  hi: ({ tenant, code, minutes }) => ({
    subject: `${tenant} के लिए आपका कोड ${shown(code)} है`,
    lines: [
      `${tenant} पर साइन इन करने के लिए यह कोड डालें:`,
      shown(code),
      `यह एक बार, ${minutes} मिनट तक काम करता है।`,
    ],
    footer: ['अगर आपने यह कोड नहीं माँगा था, तो इस मेल को अनदेखा करें: कोड के बिना कोई साइन इन नहीं कर सकता।'],
  }),
  ja: ({ tenant, code, minutes }) => ({
    subject: `${tenant} の確認コードは ${shown(code)} です`,
    lines: [
      `${tenant} にサインインするには、次のコードを入力してください。`,
      shown(code),
      `有効期限は${minutes}分、使えるのは1回だけです。`,
    ],
    footer: [
      '心当たりがない場合は、このメールを無視してください。コードがなければ誰もサインインできません。',
    ],
  }),
  ar: ({ tenant, code, minutes }) => ({
    subject: `${shown(code)} هو رمزك لدى ${tenant}`,
    lines: [
      `أدخل هذا الرمز لتسجيل الدخول إلى ${tenant}:`,
      shown(code),
      `يصلح مرة واحدة خلال ${minutes} دقائق.`,
    ],
    footer: ['إن لم تطلبه فتجاهل هذه الرسالة: لا يمكن لأحد الدخول دون الرمز.'],
  }),
};
