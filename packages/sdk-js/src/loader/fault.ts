import type { BridgeFailure } from '../bridge/messages.ts';

/** A mistake of the page that mounts: a sentence that names it and what mends it. */
export class MountError extends Error {
  constructor(sentence: string) {
    super(`[vivavoce] ${sentence}`);
  }
}

/** Tells the developer in the console: what happened, and what to do. */
export function tell({ code, message, fix }: BridgeFailure & { fix?: string | undefined }): void {
  const where = code === 'origin_not_allowed' ? ` This page is ${window.location.origin}.` : '';
  console.error(`[vivavoce] ${code}: ${[message, fix !== message && fix].filter(Boolean).join(' ')}${where}`);
}

/** What a candidate reads where there is no widget, by language; the code follows. */
const SENTENCES: Record<string, string> = {
  en: 'The interview can’t be shown right now. Check your connection and reload this page. If that doesn’t help, contact whoever invited you and quote this code:',
  de: 'Das Interview kann gerade nicht angezeigt werden. Prüfen Sie Ihre Verbindung und laden Sie die Seite neu. Wenn das nicht hilft, wenden Sie sich an die Stelle, die Sie eingeladen hat, und nennen Sie diesen Code:',
  es: 'La entrevista no se puede mostrar ahora. Compruebe su conexión y recargue la página. Si no ayuda, contacte con quien le ha invitado e indique este código:',
  fr: 'L’entretien ne peut pas s’afficher pour le moment. Vérifiez votre connexion et rechargez la page. Si cela n’aide pas, contactez la personne qui vous a invité et indiquez ce code :',
  ar: 'لا يمكن عرض المقابلة الآن. تحقق من الاتصال وأعد تحميل الصفحة. إن لم ينفع ذلك فتواصل مع من دعاك واذكر هذا الرمز:',
  hi: 'इंटरव्यू अभी नहीं दिखाया जा सकता। अपना कनेक्शन जाँचें और पेज फिर से लोड करें। इससे बात न बने तो जिन्होंने आपको बुलाया है, उनसे संपर्क करें और यह कोड बताएँ:',
  ja: '現在、面接を表示できません。接続を確認し、ページを再読み込みしてください。解決しない場合は、ご案内した方に次のコードをお伝えください：',
  pt: 'Não é possível mostrar a entrevista agora. Verifique a conexão e recarregue a página. Se não ajudar, entre em contato com quem fez o convite e informe este código:',
};

/** What a candidate sees where there is no widget: calm, in the page's language, and with a word that support can act on. */
export function box(code: string, locale = document.documentElement.lang): HTMLElement {
  const sentence = document.createElement('p');
  const language = locale.toLowerCase().split('-')[0] ?? '';
  sentence.lang = language in SENTENCES ? language : 'en';
  sentence.dir = 'auto';
  sentence.setAttribute('role', 'alert');
  sentence.textContent = `${SENTENCES[sentence.lang]} ${code}`;
  // One property at a time: a page's policy may forbid style attributes, never the object model.
  Object.assign(sentence.style, {
    margin: '0',
    padding: '1.25em',
    border: '1px solid',
    borderRadius: '12px',
    font: '1em/1.5 system-ui, sans-serif',
  });
  return sentence;
}
