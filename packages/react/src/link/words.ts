import type { Values } from '@vivavoce/contract/notice/speak';
import { languageOf } from '../words/locale.ts';
import type { Words } from '../words/translate.ts';

/** The sentences of the page around the interview; the widget has its own. Only this page loads them. */
const en = {
  'welcome.title': 'Your interview',
  'welcome.titleNamed': 'Hello {name}, welcome to your interview',
  'welcome.text':
    '{tenant} invites you to “{interview}”. You talk with {name}, an AI interviewer, in this browser.',
  'welcome.length': 'It takes about {minutes}. You can pause, and come back on this link.',
  'welcome.deadline': 'You have until {deadline}.',
  'welcome.action': 'Start interview',
  'begun.title': 'Your interview is open',
  'begun.text': 'What you said so far is safe. You go on where you stopped.',
  'begun.action': 'Continue interview',
  'privacy.title': 'What is kept',
  'privacy.voice': 'Your voice is turned into text as you speak, and isn’t stored.',
  'privacy.kept': 'People at {tenant} read what you said. It is erased after {count} days.',
  'privacy.judged': 'An AI scores your answers for {tenant}, with the words that each score rests on.',
  'who.name': 'Your name',
  'who.email': 'Your e-mail',
  'finished.title': 'This interview is complete',
  'finished.text':
    'Thank you. {tenant} has your answers. You don’t need to do anything now, and nothing can be changed by opening the link again.',
  'expired.title': 'This link has expired',
  'expired.text':
    'The time for this interview is over. Nothing is lost by it: {tenant} can give you more time.',
  'revoked.title': 'This link was withdrawn',
  'revoked.text':
    '{tenant} has closed this link. It says nothing about you; there may be another one for you.',
  'unknown.title': 'There’s no interview here',
  'unknown.text': 'Check that the address is whole: mail programs sometimes cut it in two.',
  ask: 'Questions? Ask {contact}.',
  askSender: 'Questions? Ask whoever sent you this link.',
  reload: 'Try again',
};

type Key = keyof typeof en;
type Table = Record<Key, string>;

const de: Table = {
  'welcome.title': 'Ihr Interview',
  'welcome.titleNamed': 'Guten Tag {name}, willkommen zu Ihrem Interview',
  'welcome.text':
    '{tenant} lädt Sie zu „{interview}“ ein. Sie sprechen in diesem Browser mit {name}, einer KI.',
  'welcome.length': 'Es dauert etwa {minutes}. Sie können unterbrechen und auf diesem Link weitermachen.',
  'welcome.deadline': 'Sie haben Zeit bis {deadline}.',
  'welcome.action': 'Interview beginnen',
  'begun.title': 'Ihr Interview ist noch offen',
  'begun.text': 'Was Sie bisher gesagt haben, ist gesichert. Sie machen dort weiter, wo Sie aufgehört haben.',
  'begun.action': 'Interview fortsetzen',
  'privacy.title': 'Was gespeichert wird',
  'privacy.voice': 'Ihre Stimme wird beim Sprechen in Text umgewandelt und nicht gespeichert.',
  'privacy.kept': 'Menschen bei {tenant} lesen, was Sie gesagt haben. Es wird nach {count} Tagen gelöscht.',
  'privacy.judged':
    'Eine KI bewertet Ihre Antworten für {tenant} und nennt die Worte, auf denen jede Bewertung beruht.',
  'who.name': 'Ihr Name',
  'who.email': 'Ihre E-Mail-Adresse',
  'finished.title': 'Dieses Interview ist abgeschlossen',
  'finished.text':
    'Vielen Dank. {tenant} hat Ihre Antworten. Sie müssen jetzt nichts tun; wenn Sie den Link noch einmal öffnen, ändert das nichts.',
  'expired.title': 'Dieser Link ist abgelaufen',
  'expired.text':
    'Die Zeit für dieses Interview ist vorbei. Verloren ist damit nichts: {tenant} kann Ihnen mehr Zeit geben.',
  'revoked.title': 'Dieser Link wurde zurückgezogen',
  'revoked.text':
    '{tenant} hat diesen Link geschlossen. Das sagt nichts über Sie; vielleicht gibt es einen anderen für Sie.',
  'unknown.title': 'Hier ist kein Interview',
  'unknown.text': 'Prüfen Sie, ob die Adresse vollständig ist: Mailprogramme trennen sie manchmal.',
  ask: 'Fragen? Wenden Sie sich an {contact}.',
  askSender: 'Fragen? Wenden Sie sich an die Person, von der Sie den Link haben.',
  reload: 'Erneut versuchen',
};

const es: Table = {
  'welcome.title': 'Su entrevista',
  'welcome.titleNamed': 'Hola {name}, le damos la bienvenida a su entrevista',
  'welcome.text': '{tenant} le invita a «{interview}». Hablará con {name}, una IA, en este navegador.',
  'welcome.length': 'Dura unos {minutes}. Puede hacer una pausa y volver con este enlace.',
  'welcome.deadline': 'Tiene hasta el {deadline}.',
  'welcome.action': 'Empezar la entrevista',
  'begun.title': 'Su entrevista sigue abierta',
  'begun.text': 'Lo que ha dicho hasta ahora está guardado. Continuará donde lo dejó.',
  'begun.action': 'Continuar la entrevista',
  'privacy.title': 'Qué se guarda',
  'privacy.voice': 'Su voz se convierte en texto mientras habla y no se guarda.',
  'privacy.kept': 'Personas de {tenant} leen lo que ha dicho. Se borra a los {count} días.',
  'privacy.judged':
    'Una IA puntúa sus respuestas para {tenant}, con las palabras en que se basa cada puntuación.',
  'who.name': 'Su nombre',
  'who.email': 'Su correo electrónico',
  'finished.title': 'Esta entrevista ha terminado',
  'finished.text':
    'Gracias. {tenant} tiene sus respuestas. Ahora no tiene que hacer nada, y abrir el enlace otra vez no cambia nada.',
  'expired.title': 'Este enlace ha caducado',
  'expired.text':
    'El plazo de esta entrevista ha pasado. No se ha perdido nada: {tenant} puede darle más tiempo.',
  'revoked.title': 'Este enlace se ha retirado',
  'revoked.text':
    '{tenant} ha cerrado este enlace. No dice nada sobre usted; puede que haya otro para usted.',
  'unknown.title': 'Aquí no hay ninguna entrevista',
  'unknown.text': 'Compruebe que la dirección está completa: los programas de correo a veces la cortan.',
  ask: '¿Preguntas? Escriba a {contact}.',
  askSender: '¿Preguntas? Consulte a quien le envió este enlace.',
  reload: 'Intentar de nuevo',
};

const fr: Table = {
  'welcome.title': 'Votre entretien',
  'welcome.titleNamed': 'Bonjour {name}, bienvenue à votre entretien',
  'welcome.text':
    '{tenant} vous invite à « {interview} ». Vous parlez avec {name}, une IA, dans ce navigateur.',
  'welcome.length': 'Il dure environ {minutes}. Vous pouvez faire une pause et revenir par ce lien.',
  'welcome.deadline': 'Vous avez jusqu’au {deadline}.',
  'welcome.action': 'Commencer l’entretien',
  'begun.title': 'Votre entretien est toujours ouvert',
  'begun.text': 'Ce que vous avez dit est en sécurité. Vous reprenez où vous vous êtes arrêté.',
  'begun.action': 'Reprendre l’entretien',
  'privacy.title': 'Ce qui est conservé',
  'privacy.voice': 'Votre voix est transcrite pendant que vous parlez et n’est pas conservée.',
  'privacy.kept': 'Des personnes de {tenant} lisent ce que vous avez dit. C’est effacé après {count} jours.',
  'privacy.judged': 'Une IA note vos réponses pour {tenant}, avec les mots sur lesquels repose chaque note.',
  'who.name': 'Votre nom',
  'who.email': 'Votre e-mail',
  'finished.title': 'Cet entretien est terminé',
  'finished.text':
    'Merci. {tenant} a vos réponses. Vous n’avez rien à faire maintenant, et rouvrir le lien ne change rien.',
  'expired.title': 'Ce lien a expiré',
  'expired.text':
    'Le délai de cet entretien est passé. Rien n’est perdu : {tenant} peut vous donner plus de temps.',
  'revoked.title': 'Ce lien a été retiré',
  'revoked.text':
    '{tenant} a fermé ce lien. Cela ne dit rien de vous ; il y en a peut-être un autre pour vous.',
  'unknown.title': 'Il n’y a pas d’entretien ici',
  'unknown.text': 'Vérifiez que l’adresse est complète : les messageries la coupent parfois.',
  ask: 'Des questions ? Écrivez à {contact}.',
  askSender: 'Des questions ? Demandez à la personne qui vous a envoyé ce lien.',
  reload: 'Réessayer',
};

const pt: Table = {
  'welcome.title': 'A sua entrevista',
  'welcome.titleNamed': 'Olá {name}, damos-lhe as boas-vindas à sua entrevista',
  'welcome.text': '{tenant} convida-o para «{interview}». Fala com {name}, uma IA, neste navegador.',
  'welcome.length': 'Demora cerca de {minutes}. Pode fazer uma pausa e voltar por este link.',
  'welcome.deadline': 'Tem até {deadline}.',
  'welcome.action': 'Começar a entrevista',
  'begun.title': 'A sua entrevista continua aberta',
  'begun.text': 'O que disse até agora está guardado. Continua onde parou.',
  'begun.action': 'Continuar a entrevista',
  'privacy.title': 'O que é guardado',
  'privacy.voice': 'A sua voz é transformada em texto enquanto fala e não é guardada.',
  'privacy.kept': 'Pessoas de {tenant} leem o que disse. É apagado após {count} dias.',
  'privacy.judged':
    'Uma IA pontua as suas respostas para {tenant}, com as palavras em que cada pontuação se baseia.',
  'who.name': 'O seu nome',
  'who.email': 'O seu e-mail',
  'finished.title': 'Esta entrevista está concluída',
  'finished.text':
    'Obrigado. {tenant} tem as suas respostas. Agora não precisa de fazer nada, e abrir o link outra vez não muda nada.',
  'expired.title': 'Este link expirou',
  'expired.text': 'O prazo desta entrevista terminou. Nada se perdeu: {tenant} pode dar-lhe mais tempo.',
  'revoked.title': 'Este link foi retirado',
  'revoked.text': '{tenant} fechou este link. Isso nada diz sobre si; pode haver outro para si.',
  'unknown.title': 'Não há nenhuma entrevista aqui',
  'unknown.text': 'Verifique se o endereço está completo: os programas de e-mail às vezes cortam-no.',
  ask: 'Dúvidas? Fale com {contact}.',
  askSender: 'Dúvidas? Pergunte a quem lhe enviou este link.',
  reload: 'Tentar novamente',
};

const ar: Table = {
  'welcome.title': 'مقابلتك',
  'welcome.titleNamed': 'مرحبًا {name}، أهلًا بك في مقابلتك',
  'welcome.text':
    'تدعوك {tenant} إلى «{interview}». ستتحدث مع {name}، وهو محاور بالذكاء الاصطناعي، في هذا المتصفح.',
  'welcome.length': 'تستغرق نحو {minutes}. يمكنك التوقف مؤقتًا والعودة عبر هذا الرابط.',
  'welcome.deadline': 'لديك وقت حتى {deadline}.',
  'welcome.action': 'ابدأ المقابلة',
  'begun.title': 'مقابلتك ما زالت مفتوحة',
  'begun.text': 'ما قلته حتى الآن محفوظ. ستتابع من حيث توقفت.',
  'begun.action': 'تابع المقابلة',
  'privacy.title': 'ما الذي يُحفظ',
  'privacy.voice': 'يُحوَّل صوتك إلى نص أثناء الكلام ولا يُحفظ.',
  'privacy.kept': 'يقرأ أشخاص لدى {tenant} ما قلته. يُمحى بعد {count} يومًا.',
  'privacy.judged': 'يقيّم ذكاء اصطناعي إجاباتك لصالح {tenant}، مع الكلمات التي يستند إليها كل تقييم.',
  'who.name': 'اسمك',
  'who.email': 'بريدك الإلكتروني',
  'finished.title': 'اكتملت هذه المقابلة',
  'finished.text':
    'شكرًا لك. إجاباتك لدى {tenant}. لا يلزمك فعل أي شيء الآن، وفتح الرابط مرة أخرى لا يغيّر شيئًا.',
  'expired.title': 'انتهت صلاحية هذا الرابط',
  'expired.text': 'انتهى وقت هذه المقابلة. لم يضِع شيء: يمكن أن تمنحك {tenant} وقتًا إضافيًا.',
  'revoked.title': 'سُحب هذا الرابط',
  'revoked.text': 'أغلقت {tenant} هذا الرابط. لا يعني ذلك شيئًا عنك؛ قد يكون هناك رابط آخر لك.',
  'unknown.title': 'لا توجد مقابلة هنا',
  'unknown.text': 'تحقق من أن العنوان كامل: فبرامج البريد تقطعه أحيانًا.',
  ask: 'لديك أسئلة؟ تواصل مع {contact}.',
  askSender: 'لديك أسئلة؟ اسأل من أرسل إليك هذا الرابط.',
  reload: 'حاول مرة أخرى',
};

const hi: Table = {
  'welcome.title': 'आपका इंटरव्यू',
  'welcome.titleNamed': 'नमस्ते {name}, आपके इंटरव्यू में आपका स्वागत है',
  'welcome.text':
    '{tenant} आपको “{interview}” के लिए आमंत्रित करता है। आप इसी ब्राउज़र में {name} से बात करेंगे, जो एक AI है।',
  'welcome.length': 'इसमें लगभग {minutes} लगते हैं। आप रुक सकते हैं और इसी लिंक से वापस आ सकते हैं।',
  'welcome.deadline': 'आपके पास {deadline} तक का समय है।',
  'welcome.action': 'इंटरव्यू शुरू करें',
  'begun.title': 'आपका इंटरव्यू अभी खुला है',
  'begun.text': 'अब तक आपने जो कहा, वह सुरक्षित है। आप वहीं से आगे बढ़ेंगे जहाँ रुके थे।',
  'begun.action': 'इंटरव्यू जारी रखें',
  'privacy.title': 'क्या रखा जाता है',
  'privacy.voice': 'बोलते समय आपकी आवाज़ टेक्स्ट में बदली जाती है और सहेजी नहीं जाती।',
  'privacy.kept': '{tenant} के लोग आपकी कही बातें पढ़ते हैं। {count} दिनों के बाद यह मिटा दिया जाता है।',
  'privacy.judged': 'एक AI {tenant} के लिए आपके जवाबों को अंक देता है, उन शब्दों के साथ जिन पर हर अंक टिका है।',
  'who.name': 'आपका नाम',
  'who.email': 'आपका ई-मेल',
  'finished.title': 'यह इंटरव्यू पूरा हो चुका है',
  'finished.text':
    'धन्यवाद। आपके जवाब {tenant} के पास हैं। अभी आपको कुछ नहीं करना है, और लिंक दोबारा खोलने से कुछ नहीं बदलता।',
  'expired.title': 'इस लिंक की समय सीमा समाप्त हो गई है',
  'expired.text': 'इस इंटरव्यू का समय बीत गया है। कुछ खोया नहीं है: {tenant} आपको और समय दे सकता है।',
  'revoked.title': 'यह लिंक वापस ले लिया गया है',
  'revoked.text': '{tenant} ने यह लिंक बंद कर दिया है। यह आपके बारे में कुछ नहीं कहता; आपके लिए कोई दूसरा लिंक हो सकता है।',
  'unknown.title': 'यहाँ कोई इंटरव्यू नहीं है',
  'unknown.text': 'देखें कि पता पूरा है: मेल प्रोग्राम कभी-कभी उसे बीच में काट देते हैं।',
  ask: 'सवाल हैं? {contact} से पूछें।',
  askSender: 'सवाल हैं? जिसने आपको यह लिंक भेजा, उससे पूछें।',
  reload: 'फिर कोशिश करें',
};

const ja: Table = {
  'welcome.title': '面接のご案内',
  'welcome.titleNamed': '{name} 様、面接へようこそ',
  'welcome.text': '{tenant}から「{interview}」のご案内です。このブラウザーで、AIの面接官{name}と話します。',
  'welcome.length': '所要時間は約{minutes}です。途中で休み、このリンクから再開できます。',
  'welcome.deadline': '期限は{deadline}です。',
  'welcome.action': '面接を始める',
  'begun.title': '面接はまだ受けられます',
  'begun.text': 'これまでの発言は保存されています。続きから再開します。',
  'begun.action': '面接を続ける',
  'privacy.title': '保存されるもの',
  'privacy.voice': '声は話している間に文字に変換され、保存されません。',
  'privacy.kept': '{tenant}の担当者が発言を読みます。{count}日後に消去されます。',
  'privacy.judged': 'AIが{tenant}のために回答を採点し、根拠となる言葉を示します。',
  'who.name': 'お名前',
  'who.email': 'メールアドレス',
  'finished.title': 'この面接は完了しています',
  'finished.text':
    'ありがとうございました。回答は{tenant}に届いています。今、していただくことはありません。リンクをもう一度開いても、何も変わりません。',
  'expired.title': 'このリンクは期限が切れています',
  'expired.text':
    'この面接の期限は過ぎましたが、失われたものはありません。{tenant}が期限を延ばすことができます。',
  'revoked.title': 'このリンクは取り消されました',
  'revoked.text':
    '{tenant}がこのリンクを閉じました。あなたへの評価とは関係ありません。別のリンクがあるかもしれません。',
  'unknown.title': 'ここに面接はありません',
  'unknown.text': 'アドレスが途中で切れていないかご確認ください。メールソフトが分割することがあります。',
  ask: 'ご質問は {contact} までお寄せください。',
  askSender: 'ご質問は、このリンクを送った方にお尋ねください。',
  reload: 'もう一度試す',
};

/** Every language that the widget speaks. */
export const LINK_WORDS: Readonly<Record<ReturnType<typeof languageOf>, Table>> = {
  en,
  de,
  es,
  fr,
  ar,
  hi,
  ja,
  pt,
};

/** Says the page's sentences in the language of these words. */
export function linkWords(words: Words): (key: Key, values?: Values) => string {
  const table = LINK_WORDS[languageOf(words.locale)];
  return (key, values = {}) =>
    table[key].replace(/\{(\w+)\}/g, (gap, name: string) => {
      const value = values[name];
      return typeof value === 'number' ? words.number(value) : (value ?? gap);
    });
}
