import { type Language, languageOf } from '../words/locale.ts';

/** The sentences of the page around the tracker. Only this page loads them. */
const en = {
  title: 'Your account at {tenant}',
  asking: 'Checking whether you’re signed in',
  in: 'Sign in',
  out: 'Sign out',
  again: 'Try again',
  'out.title': 'Sign in to find your interviews',
  'out.text':
    'See what you’ve practised, where your applications stand, and any results that {tenant} shares with you. Use the e-mail address that {tenant} has for you.',
  'none.title': 'Accounts aren’t available here',
  'none.text': '{tenant} doesn’t offer candidate accounts. Any link you were sent still works.',
  'failed.title': 'This page could not be loaded',
  'failed.text': 'Nothing is lost. Check your connection, then try again.',
};

type Key = keyof typeof en;
type Table = Readonly<Record<Key, string>>;

const de: Table = {
  title: 'Ihr Konto bei {tenant}',
  asking: 'Es wird geprüft, ob Sie angemeldet sind',
  in: 'Anmelden',
  out: 'Abmelden',
  again: 'Noch einmal versuchen',
  'out.title': 'Melden Sie sich an, um Ihre Interviews zu finden',
  'out.text':
    'Was Sie geübt haben, wie es um Ihre Bewerbungen steht und die Ergebnisse, die {tenant} Ihnen zeigt, finden Sie hier nach der Anmeldung. Nehmen Sie die E-Mail-Adresse, die {tenant} kennt.',
  'none.title': 'Hier gibt es keine Konten',
  'none.text': '{tenant} bietet Bewerbenden keine Konten an. Ein Link, den Sie bekommen haben, gilt weiter.',
  'failed.title': 'Diese Seite konnte nicht geladen werden',
  'failed.text': 'Es ist nichts verloren. Prüfen Sie Ihre Verbindung und versuchen Sie es noch einmal.',
};

const es: Table = {
  title: 'Tu cuenta en {tenant}',
  asking: 'Comprobando si has iniciado sesión',
  in: 'Iniciar sesión',
  out: 'Cerrar sesión',
  again: 'Intentar de nuevo',
  'out.title': 'Inicia sesión para encontrar tus entrevistas',
  'out.text':
    'Lo que has practicado, el estado de tus candidaturas y los resultados que {tenant} te muestra están aquí cuando inicias sesión. Usa la dirección de correo que {tenant} conoce.',
  'none.title': 'Aquí no hay cuentas',
  'none.text': '{tenant} no ofrece cuentas a los candidatos. El enlace que recibiste sigue funcionando.',
  'failed.title': 'No se ha podido cargar esta página',
  'failed.text': 'No se ha perdido nada. Comprueba tu conexión e inténtalo de nuevo.',
};

const fr: Table = {
  title: 'Votre compte chez {tenant}',
  asking: 'Nous vérifions si vous êtes connecté',
  in: 'Se connecter',
  out: 'Se déconnecter',
  again: 'Réessayer',
  'out.title': 'Connectez-vous pour retrouver vos entretiens',
  'out.text':
    'Vos entraînements, l’état de vos candidatures et les résultats que {tenant} vous montre sont ici une fois connecté. Utilisez l’adresse e-mail que {tenant} connaît.',
  'none.title': 'Il n’y a pas de comptes ici',
  'none.text':
    '{tenant} ne propose pas de comptes aux candidats. Le lien que vous avez reçu fonctionne toujours.',
  'failed.title': 'Cette page n’a pas pu être chargée',
  'failed.text': 'Rien n’est perdu. Vérifiez votre connexion, puis réessayez.',
};

const pt: Table = {
  title: 'Sua conta em {tenant}',
  asking: 'Verificando se você entrou',
  in: 'Entrar',
  out: 'Sair',
  again: 'Tentar de novo',
  'out.title': 'Entre para encontrar suas entrevistas',
  'out.text':
    'O que você praticou, como estão suas candidaturas e os resultados que {tenant} mostra a você ficam aqui depois de entrar. Use o endereço de e-mail que {tenant} conhece.',
  'none.title': 'Não há contas aqui',
  'none.text': '{tenant} não oferece contas a candidatos. O link que você recebeu continua valendo.',
  'failed.title': 'Não foi possível carregar esta página',
  'failed.text': 'Nada se perdeu. Verifique sua conexão e tente de novo.',
};

const ar: Table = {
  title: 'حسابك لدى {tenant}',
  asking: 'نتحقق مما إذا كنت قد سجّلت الدخول',
  in: 'تسجيل الدخول',
  out: 'تسجيل الخروج',
  again: 'أعد المحاولة',
  'out.title': 'سجّل الدخول للعثور على مقابلاتك',
  'out.text':
    'ما تدرّبت عليه وحالة طلباتك والنتائج التي تعرضها عليك {tenant} تجدها هنا بعد تسجيل الدخول. استخدم عنوان البريد الذي تعرفه {tenant}.',
  'none.title': 'لا توجد حسابات هنا',
  'none.text': 'لا تقدّم {tenant} حسابات للمرشحين. الرابط الذي أُرسل إليك يعمل كما كان.',
  'failed.title': 'تعذّر تحميل هذه الصفحة',
  'failed.text': 'لم يضِع شيء. تحقق من اتصالك ثم أعد المحاولة.',
};

const hi: Table = {
  title: '{tenant} में आपका खाता',
  asking: 'देखा जा रहा है कि आप साइन इन हैं या नहीं',
  in: 'साइन इन करें',
  out: 'साइन आउट करें',
  again: 'फिर कोशिश करें',
  'out.title': 'अपने इंटरव्यू देखने के लिए साइन इन करें',
  'out.text':
    'आपका अभ्यास, आपके आवेदनों की स्थिति और वे परिणाम जो {tenant} आपको दिखाता है, साइन इन करने पर यहाँ मिलते हैं। वही ई-मेल पता इस्तेमाल करें जो {tenant} के पास है।',
  'none.title': 'यहाँ खाते नहीं हैं',
  'none.text': '{tenant} उम्मीदवारों को खाते नहीं देता। आपको भेजा गया लिंक पहले की तरह काम करता है।',
  'failed.title': 'यह पेज लोड नहीं हो सका',
  'failed.text': 'कुछ खोया नहीं है। अपना कनेक्शन जाँचें, फिर कोशिश करें।',
};

const ja: Table = {
  title: '{tenant}のアカウント',
  asking: 'サインインを確認しています',
  in: 'サインイン',
  out: 'サインアウト',
  again: 'もう一度試す',
  'out.title': 'サインインすると面接が見つかります',
  'out.text':
    '練習した内容、応募の状況、{tenant}があなたに示す結果は、サインインするとここで見られます。{tenant}に登録されているメールアドレスをお使いください。',
  'none.title': 'ここにはアカウントがありません',
  'none.text': '{tenant}は応募者にアカウントを提供していません。受け取ったリンクはこれまでどおり使えます。',
  'failed.title': 'このページを読み込めませんでした',
  'failed.text': '失われたものはありません。接続を確認して、もう一度お試しください。',
};

/** Every language that the widget speaks. */
export const ACCOUNT_WORDS: Readonly<Record<Language, Table>> = { en, de, es, fr, ar, hi, ja, pt };

/** Says the page's sentences in the language of a locale. */
export function accountWords(locale: string): (key: Key, values?: { tenant: string }) => string {
  const table = ACCOUNT_WORDS[languageOf(locale)];
  return (key, { tenant } = { tenant: '' }) => table[key].replaceAll('{tenant}', tenant);
}
