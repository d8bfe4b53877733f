import { describe, expect, it } from 'vitest';
import type { CandidateRequest } from './requests.ts';
import * as requests from './requests.ts';

/** The interviewer's name. */
const AVA = 'Ava';
const requestOf = (text: string, locale: string) => requests.requestOf(text, locale, AVA);
const verdictOf = (text: string, locale: string) => requests.verdictOf(text, locale, AVA);
const returnVerdictOf = (text: string, locale: string) => requests.returnVerdictOf(text, locale, AVA);
const asksForHuman = (text: string, locale: string) => requests.asksForHuman(text, locale, AVA);
const isFiller = (text: string, locale: string) => requests.isFiller(text, locale, AVA);

/** The same, said to the interviewer by name. */
function toAva(text: string, locale: string): string {
  const bare = text.replace(/\s*[.?!。？।؟]$/u, '');
  const mark = text.slice(bare.length);
  switch (locale) {
    case 'ja':
      return `Avaさん、${text}`;
    case 'hi':
      return `${bare}, Ava जी${mark}`;
    case 'ar':
      return `${bare} يا Ava${mark}`;
    default:
      return `${bare}, Ava${mark}`;
  }
}

/** How it is asked for, and answers that sound like it. */
const SIBLINGS: Record<string, Record<CandidateRequest | 'answer', readonly string[]>> = {
  en: {
    repeat: [
      'Could you repeat the question?',
      'Sorry, could you say that again please?',
      'Can you repeat that?',
      'sorry i didnt catch that could you repeat the question',
      'What was the question again?',
      'Pardon?',
      'Come again?',
      'I beg your pardon?',
      "I'm sorry, I didn't hear you.",
      'Would you mind repeating the question?',
      'Could you please repeat that one more time?',
      'Sorry, you broke up. Could you say that again?',
      'I missed the last part. Can you repeat it?',
      'Repeat the question, please.',
      'What did you say?',
      'Once more, please.',
      'Huh?',
      'Sorry, what?',
      'What?',
    ],
    rephrase: [
      'Could you rephrase the question?',
      "I don't understand the question.",
      'Sorry, what do you mean?',
      'What do you mean by that?',
      'Can you put that differently?',
      'Could you ask that in a different way?',
      "I'm not sure I understand the question.",
      'Can you explain what you mean?',
      "I'm not sure what you're asking.",
      'Could you clarify that, please?',
      'Can you say that in other words?',
      "I didn't quite get the question.",
      'Could you be a bit more specific?',
      "Sorry, the question isn't clear to me.",
      'What do you mean by scalability?',
    ],
    skip: [
      'Can we skip this question?',
      "I'd like to skip this one.",
      'Skip.',
      'Next question, please.',
      'Could we move on to the next question?',
      "I'd rather not answer that.",
      'Pass.',
      "I don't know. Can we skip it?",
      'Let me skip that one.',
      'I have no idea, can we move on?',
      "Let's skip this one.",
      "I don't want to answer this question.",
      "Sorry, I can't answer that.",
      'May I pass on this one?',
      "Let's move on.",
      "I'd like to move on.",
      'Next.',
    ],
    pause: [
      'Can I have a minute?',
      'Could I have a moment to think?',
      'Give me a second.',
      'One moment, please.',
      'Let me think.',
      'Let me think about that for a moment.',
      'Hold on.',
      'I need a minute.',
      'Just a second.',
      'Can I take a short break?',
      'I need some time to think about it.',
      'Could you give me a couple of minutes?',
      "I'd like a moment.",
      'Hang on a second.',
      'Wait a minute, please.',
      "I'll be right back.",
      'I need to think about that.',
      'Let me gather my thoughts.',
      'I would like more time.',
      'Give me a second to gather my thoughts.',
    ],
    human: [
      'Are you a human?',
      'Are you a real person?',
      'Are you a robot?',
      'Am I talking to a human?',
      'Am I speaking with a real person or a bot?',
      'Is this an AI?',
      'Sorry, are you human or a machine?',
      'Are you actually real?',
      "You're a bot, right?",
      'Is there a human there?',
      'Wait, are you an AI?',
      'Who am I talking to?',
      'By the way, are you a computer?',
      'Are you an LLM?',
      'Are you a computer program?',
      'Hello, are you a language model?',
    ],
    answer: [
      'I had to repeat the deployment.',
      'We paused the rollout.',
      'We skipped the second phase.',
      'I asked them to repeat the question to the whole team.',
      'I took a minute to explain it to the customer.',
      'Can you repeat is what the customer always said.',
      'The next question was who would pay for it.',
      'I needed more time, so I moved the deadline.',
      'I rephrased the requirement for the engineers.',
      'The robot was built by our team.',
      'I had to pass on the offer.',
      'Human error was the cause.',
      'I think we should move on from monoliths.',
      'Let me think, the first thing we did was to call the client.',
      'We have a minute of downtime each month.',
      'I worked with a real person at the vendor.',
      'Could you repeat a deployment without side effects? That was the test.',
      'Yes.',
      'Sorry.',
      'I do not know.',
      'Hold on to the value until the lock is free.',
      'One second of latency.',
      'What I mean by scalability is this.',
      'Next to me sat the designer.',
      'I needed to think about that a lot.',
      'They moved on.',
      'I do not know?  We never measured it.',
      'A computer program that we wrote.',
    ],
  },
  de: {
    repeat: [
      'Können Sie die Frage bitte wiederholen?',
      'Könnten Sie das noch einmal sagen?',
      'Wie bitte?',
      'Entschuldigung, ich habe Sie nicht gehört.',
      'Wie war die Frage noch mal?',
      'Noch mal bitte.',
      'Was haben Sie gesagt?',
      'Würden Sie die Frage bitte noch einmal stellen?',
      'Das habe ich akustisch nicht verstanden.',
      'Bitte wiederholen Sie die Frage.',
      'Was war die Frage?',
      'Ihre Stimme war kurz weg. Können Sie das wiederholen?',
    ],
    rephrase: [
      'Ich verstehe die Frage nicht.',
      'Was meinen Sie damit?',
      'Können Sie die Frage anders formulieren?',
      'Können Sie das genauer erklären?',
      'Ich habe die Frage nicht verstanden.',
      'Das ist mir nicht klar.',
      'Können Sie das bitte mit anderen Worten sagen?',
      'Die Frage verstehe ich leider nicht ganz.',
      'Was meinen Sie genau?',
      'Könnten Sie die Frage bitte umformulieren?',
      'Ich bin nicht sicher, ob ich die Frage richtig verstanden habe.',
      'Was meinen Sie mit Skalierbarkeit?',
    ],
    skip: [
      'Können wir diese Frage überspringen?',
      'Nächste Frage bitte.',
      'Ich möchte diese Frage lieber überspringen.',
      'Können wir zur nächsten Frage gehen?',
      'Ich passe.',
      'Da muss ich passen.',
      'Darf ich die Frage auslassen?',
      'Ich weiß es nicht. Können wir weitergehen?',
      'Darauf möchte ich nicht antworten.',
      'Überspringen bitte.',
      'Die Frage möchte ich lieber nicht beantworten.',
      'Weiter bitte.',
      'Bitte weiter.',
    ],
    pause: [
      'Kann ich eine Minute haben?',
      'Einen Moment bitte.',
      'Ich brauche kurz Zeit zum Nachdenken.',
      'Lassen Sie mich kurz überlegen.',
      'Geben Sie mir bitte einen Augenblick.',
      'Darf ich einen Moment nachdenken?',
      'Moment mal.',
      'Ich brauche mehr Zeit.',
      'Könnten wir eine kurze Pause machen?',
      'Ich muss kurz nachdenken.',
      'Augenblick, bitte.',
      'Bitte noch etwas Zeit.',
    ],
    human: [
      'Sind Sie ein Mensch?',
      'Bist du ein Roboter?',
      'Sind Sie eine echte Person?',
      'Spreche ich mit einem Menschen?',
      'Rede ich hier mit einer KI?',
      'Sind Sie ein Mensch oder eine Maschine?',
      'Ist das eine KI?',
      'Sind Sie echt?',
      'Entschuldigung, sind Sie ein Computer?',
      'Sie sind doch ein Bot, oder?',
      'Mit wem spreche ich eigentlich?',
      'Sind Sie ein Computerprogramm?',
    ],
    answer: [
      'Ich musste das Deployment wiederholen.',
      'Wir haben den Rollout pausiert.',
      'Ich habe eine Minute gebraucht, um das zu erklären.',
      'Die nächste Frage war, wer das bezahlt.',
      'Der Mensch stand dabei im Mittelpunkt.',
      'Wir haben zwei Schritte übersprungen.',
      'Ja.',
      'Wir haben weitergemacht.',
      'Das hat etwas Zeit gekostet.',
      'Ich war mit der Skalierbarkeit beschäftigt.',
    ],
  },
  es: {
    repeat: [
      '¿Puede repetir la pregunta?',
      '¿Podría repetirla, por favor?',
      'Perdón, no le he oído bien.',
      '¿Cómo dice?',
      '¿Cuál era la pregunta?',
      '¿Qué ha dicho?',
      'Repita la pregunta, por favor.',
      '¿Me puede decir otra vez?',
      'Otra vez, por favor.',
      'No escuché la pregunta.',
      'Se cortó el audio. ¿Puede repetir?',
    ],
    rephrase: [
      'No entiendo la pregunta.',
      '¿Qué quiere decir con eso?',
      '¿Puede reformular la pregunta?',
      '¿Podría decirlo de otra forma?',
      '¿Me puede explicar?',
      'No estoy seguro de entender la pregunta.',
      '¿A qué se refiere?',
      'Perdón, no he entendido bien la pregunta.',
      '¿Puede aclarar la pregunta, por favor?',
      'No me queda claro.',
      '¿Podría explicarlo con otras palabras?',
      '¿Qué quiere decir con escalabilidad?',
    ],
    skip: [
      '¿Podemos saltar esta pregunta?',
      'La siguiente pregunta, por favor.',
      'Prefiero no responder.',
      'Paso.',
      '¿Podemos pasar a la siguiente?',
      'Quisiera omitir esta pregunta.',
      'Siguiente.',
      'No lo sé. ¿Podemos pasar a otra?',
      'Me gustaría saltar esta pregunta.',
      'No quiero responder a esta pregunta.',
      '¿Puedo saltarme esta?',
      'Sigamos.',
    ],
    pause: [
      '¿Me puede dar un minuto?',
      'Un momento, por favor.',
      'Necesito un momento para pensar.',
      'Déjeme pensar.',
      'Déme un segundo.',
      'Espere, por favor.',
      '¿Puedo tomarme un minuto?',
      'Necesito más tiempo.',
      'Estoy pensando.',
      '¿Podemos hacer una pausa?',
      'Un segundito.',
      'Prefiero más tiempo.',
    ],
    human: [
      '¿Es usted humano?',
      '¿Eres una persona real?',
      '¿Es un robot?',
      '¿Estoy hablando con una persona?',
      '¿Hablo con una inteligencia artificial?',
      '¿Eres una máquina o una persona?',
      '¿Es esto una IA?',
      'Perdone, ¿es usted una persona de verdad?',
      '¿Usted es un bot, verdad?',
      '¿Con quién estoy hablando?',
      '¿Eres real?',
      '¿Es un programa de ordenador?',
    ],
    answer: [
      'Tuve que repetir el despliegue.',
      'Pausamos el lanzamiento.',
      'La siguiente pregunta fue quién lo pagaría.',
      'Necesité un minuto para explicarlo.',
      'El error fue humano.',
      'Saltamos la segunda fase.',
      'Sí.',
      'Seguimos con el plan.',
      'Más tiempo nos habría ayudado.',
      'Pedí perdón al cliente.',
    ],
  },
  fr: {
    repeat: [
      'Pouvez-vous répéter la question ?',
      'Pourriez-vous répéter, s’il vous plaît ?',
      'Pardon, je n’ai pas bien entendu.',
      'Vous pouvez répéter ?',
      'Quelle était la question ?',
      'Comment ?',
      'Répétez, s’il vous plaît.',
      'Excusez-moi, pouvez-vous redire la question ?',
      'Je ne vous entends pas bien.',
      'Encore une fois, s’il vous plaît.',
      'Le son a coupé. Pouvez-vous répéter ?',
    ],
    rephrase: [
      'Je ne comprends pas la question.',
      'Que voulez-vous dire ?',
      'Pouvez-vous reformuler ?',
      'Pourriez-vous le dire autrement ?',
      'Je n’ai pas compris la question.',
      'Pouvez-vous expliquer la question ?',
      'Qu’est-ce que vous voulez dire par là ?',
      'Je ne suis pas sûr de comprendre la question.',
      'La question n’est pas très claire.',
      'En d’autres termes ?',
      'Pouvez-vous préciser un peu ?',
      'Que voulez-vous dire par évolutif ?',
    ],
    skip: [
      'Est-ce qu’on peut passer cette question ?',
      'Question suivante, s’il vous plaît.',
      'Je passe.',
      'Je préfère ne pas répondre.',
      'On peut passer à la suivante ?',
      'Puis-je sauter cette question ?',
      'J’aimerais passer cette question.',
      'Je ne sais pas. Passons à la suivante.',
      'Je ne veux pas répondre à cette question.',
      'Peut-on continuer ?',
      'La suivante, s’il vous plaît.',
      'Passons.',
    ],
    pause: [
      'Puis-je avoir une minute ?',
      'Un instant, s’il vous plaît.',
      'Laissez-moi réfléchir.',
      'J’ai besoin d’un moment.',
      'Donnez-moi une seconde.',
      'Attendez un moment.',
      'J’ai besoin de temps pour réfléchir.',
      'Je réfléchis.',
      'Est-ce que je peux prendre une petite pause ?',
      'Un peu plus de temps, s’il vous plaît.',
      'Une minute, s’il vous plaît.',
      'Je préfère un peu plus de temps.',
    ],
    human: [
      'Êtes-vous un humain ?',
      'Vous êtes un robot ?',
      'Est-ce que je parle à un humain ?',
      'Êtes-vous une vraie personne ?',
      'Est-ce que vous êtes une intelligence artificielle ?',
      'Je parle à une machine ou une personne ?',
      'C’est une IA ?',
      'Excusez-moi, êtes-vous humain ?',
      'Vous êtes une personne ou un robot ?',
      'Qui êtes-vous vraiment ?',
      'À qui je parle ?',
      'Êtes-vous un programme informatique ?',
    ],
    answer: [
      'J’ai dû répéter le déploiement.',
      'Nous avons mis le projet en pause.',
      'La question suivante était de savoir qui paierait.',
      'J’ai pris une minute pour l’expliquer.',
      'C’était une erreur humaine.',
      'Nous avons sauté la deuxième phase.',
      'Oui.',
      'Nous sommes passés à autre chose.',
      'J’ai demandé pardon au client.',
      'Un peu de temps a suffi.',
    ],
  },
  ar: {
    repeat: [
      'هل يمكنك إعادة السؤال؟',
      'هل يمكنك أن تعيد السؤال من فضلك؟',
      'عذرا، لم أسمعك جيدا.',
      'ما هو السؤال؟',
      'ماذا قلت؟',
      'أعد السؤال من فضلك.',
      'كرر السؤال لو سمحت.',
      'مرة أخرى من فضلك.',
      'انقطع الصوت. هل يمكنك أن تعيد السؤال؟',
      'لم أسمع السؤال.',
      'هل تستطيع أن تكرر السؤال؟',
    ],
    rephrase: [
      'لم أفهم السؤال.',
      'ماذا تقصد؟',
      'ماذا تعني بذلك؟',
      'هل يمكنك إعادة صياغة السؤال؟',
      'هل يمكنك أن توضح السؤال؟',
      'السؤال غير واضح بالنسبة لي.',
      'لا أفهم ما تقصده.',
      'هل يمكنك شرح السؤال من فضلك؟',
      'ما المقصود بالسؤال؟',
      'هل يمكنك أن تقول ذلك بطريقة أخرى؟',
      'عذرا، لم أفهم سؤالك.',
      'ماذا تقصد بقابلية التوسع؟',
    ],
    skip: [
      'هل يمكننا تخطي هذا السؤال؟',
      'السؤال التالي من فضلك.',
      'أفضل عدم الإجابة.',
      'أريد أن أتخطى هذا السؤال.',
      'دعنا ننتقل إلى السؤال التالي.',
      'لا أعرف. هل يمكننا أن ننتقل إلى السؤال التالي؟',
      'لا أريد أن أجيب على هذا السؤال.',
      'التالي.',
      'هل يمكنني تجاوز هذا السؤال؟',
      'ليس لدي إجابة.',
      'لنتجاوز هذا السؤال.',
      'لننتقل.',
    ],
    pause: [
      'هل يمكنني أخذ دقيقة؟',
      'لحظة من فضلك.',
      'دعني أفكر.',
      'أعطني دقيقة.',
      'أحتاج إلى وقت للتفكير.',
      'انتظر لحظة.',
      'دقيقة واحدة من فضلك.',
      'أحتاج إلى لحظة.',
      'دعني أفكر قليلا.',
      'هل يمكننا أن نأخذ استراحة قصيرة؟',
      'أريد المزيد من الوقت.',
    ],
    human: [
      'هل أنت إنسان؟',
      'هل أنت روبوت؟',
      'هل أتحدث مع إنسان؟',
      'هل أنت شخص حقيقي؟',
      'هل أنت ذكاء اصطناعي؟',
      'هل أنت إنسان أم آلة؟',
      'هل أتكلم مع روبوت؟',
      'هل هذا ذكاء اصطناعي؟',
      'عذرا، هل أنت بشر؟',
      'من أنت؟',
      'مع من أتحدث؟',
      'هل أنت برنامج حاسوب؟',
    ],
    answer: [
      'اضطررت إلى إعادة النشر.',
      'أوقفنا الإطلاق مؤقتا.',
      'كان السؤال التالي من سيدفع.',
      'احتجت إلى دقيقة لأشرح ذلك للعميل.',
      'كان خطأ بشريا في الإعداد.',
      'تخطينا المرحلة الثانية.',
      'نعم.',
      'انتقلنا إلى نظام آخر.',
      'كتبت برنامج حاسوب.',
      'طلبنا مزيدا من الوقت من العميل.',
    ],
  },
  hi: {
    repeat: [
      'क्या आप सवाल दोहरा सकते हैं?',
      'कृपया सवाल दोहराइए।',
      'क्या आप फिर से बता सकते हैं?',
      'माफ़ कीजिए, मैं ठीक से नहीं सुन पाया।',
      'सवाल क्या था?',
      'आपने क्या कहा?',
      'एक बार फिर से कृपया।',
      'आपकी आवाज़ कट गई।',
      'क्या आप प्रश्न को एक बार फिर से पूछ सकते हैं?',
      'सॉरी, क्या आप दोहराएंगे?',
      'दोबारा बोलिए।',
    ],
    rephrase: [
      'मुझे सवाल समझ नहीं आया।',
      'आपका क्या मतलब है?',
      'क्या आप सवाल समझा सकते हैं?',
      'क्या आप इसे दूसरे शब्दों में कह सकते हैं?',
      'मैं समझा नहीं।',
      'इसका मतलब क्या है?',
      'सवाल स्पष्ट नहीं है।',
      'आप क्या पूछ रहे हैं?',
      'कृपया आसान शब्दों में बताइए।',
      'माफ़ कीजिए, मैं सवाल नहीं समझ पाया।',
      'क्या आप थोड़ा स्पष्ट कर सकते हैं?',
      'स्केलेबिलिटी से आपका क्या मतलब है?',
    ],
    skip: [
      'क्या हम यह सवाल छोड़ सकते हैं?',
      'अगला सवाल कृपया।',
      'मैं इस सवाल को छोड़ना चाहता हूँ।',
      'क्या हम अगले सवाल पर जा सकते हैं?',
      'इसे छोड़ दीजिए।',
      'मुझे नहीं पता। क्या हम आगे बढ़ सकते हैं?',
      'मैं इस सवाल का जवाब नहीं देना चाहता।',
      'यह सवाल स्किप कर सकते हैं?',
      'अगला प्रश्न।',
      'पास।',
      'मेरे पास जवाब नहीं है।',
      'अगला।',
    ],
    pause: [
      'क्या मुझे एक मिनट मिल सकता है?',
      'एक मिनट।',
      'मुझे सोचने दीजिए।',
      'एक पल रुकिए।',
      'मुझे थोड़ा समय चाहिए।',
      'रुकिए।',
      'मुझे सोचने के लिए समय चाहिए।',
      'क्या आप मुझे एक मिनट दे सकते हैं?',
      'मैं सोच रहा हूँ।',
      'थोड़ा और समय दीजिए।',
      'एक सेकंड रुकिए।',
    ],
    human: [
      'क्या आप इंसान हैं?',
      'क्या आप रोबोट हैं?',
      'क्या मैं किसी इंसान से बात कर रहा हूँ?',
      'क्या आप असली इंसान हैं?',
      'क्या आप मशीन हैं?',
      'क्या आप एआई हैं?',
      'आप इंसान हैं या मशीन?',
      'क्या यह कृत्रिम बुद्धिमत्ता है?',
      'माफ़ कीजिए, क्या आप कंप्यूटर हैं?',
      'आप कौन हैं?',
      'मैं किससे बात कर रहा हूँ?',
      'क्या आप कंप्यूटर प्रोग्राम हैं?',
    ],
    answer: [
      'मुझे डिप्लॉयमेंट दोहराना पड़ा और फिर वह चला।',
      'हमने रोलआउट रोक दिया।',
      'अगला सवाल यह था कि पैसे कौन देगा।',
      'मैंने ग्राहक को समझाने में एक मिनट लगाया।',
      'यह इंसानी गलती थी।',
      'हमने दूसरा चरण छोड़ दिया था।',
      'हाँ।',
      'अगला चरण हमने पूरा किया।',
      'मैंने कंप्यूटर प्रोग्राम लिखा।',
      'मैंने ग्राहक से सॉरी कहा।',
    ],
  },
  ja: {
    repeat: [
      'もう一度お願いします。',
      '質問をもう一度言っていただけますか。',
      'すみません、聞こえませんでした。',
      '質問を繰り返していただけますか？',
      '聞き取れませんでした。',
      'もう一度言ってください。',
      '何とおっしゃいましたか？',
      '質問は何でしたか？',
      'すみません、もう一回お願いします。',
      '音声が途切れました。もう一度お願いします。',
      '今の質問を忘れてしまいました。',
      '聞こえないです。',
    ],
    rephrase: [
      '質問の意味がわかりません。',
      'どういう意味ですか？',
      '別の言い方でお願いします。',
      'すみません、質問がよくわかりません。',
      '言い換えていただけますか？',
      'もう少し詳しく説明していただけますか？',
      '質問の意図は何ですか？',
      'それはどういうことですか？',
      '簡単な言葉で言ってもらえますか？',
      '質問をわかりやすく説明してください。',
      '質問が理解できませんでした。',
      'スケーラビリティとはどういう意味ですか？',
    ],
    skip: [
      'この質問をスキップしてもいいですか？',
      '次の質問をお願いします。',
      'パスします。',
      'この質問は飛ばしてください。',
      'スキップでお願いします。',
      '次に行きましょう。',
      'この質問は答えたくありません。',
      'すみません、わかりません。次の質問に進んでください？',
      '次の質問。',
      'スキップしたいです。',
      '先に進んでもいいですか？',
      '次。',
    ],
    pause: [
      '少し考えさせてください。',
      '一分いただけますか？',
      'ちょっと待ってください。',
      '少し時間をください。',
      '考える時間をいただけますか？',
      '少々お待ちください。',
      'もう少し時間をください。',
      '考え中です。',
      '少し考えてもいいですか？',
      '休憩してもいいですか？',
      'すみません、ちょっと待って。',
    ],
    human: [
      'あなたは人間ですか？',
      'あなたはロボットですか？',
      'AIですか？',
      '人間と話していますか？',
      'あなたは本当に人間なんですか？',
      'これはAIですか？',
      '人間ですか、それともAIですか？',
      'すみません、あなたは機械ですか？',
      'あなたは誰ですか？',
      '本物の人間ですか？',
      'あなたはAIなのですか？',
      'あなたはコンピュータープログラムですか？',
    ],
    answer: [
      'デプロイをもう一度やり直しました。',
      'ロールアウトを一時停止しました。',
      '次の質問は誰が払うかでした。',
      '一分で説明しました。',
      '人間のミスでした。',
      '二番目の段階を飛ばしました。',
      'はい。',
      '音が聞こえないというバグでした。',
      '次の日に直しました。',
      'すみませんと謝りました。',
    ],
  },
  pt: {
    repeat: [
      'Pode repetir a pergunta?',
      'Você poderia repetir, por favor?',
      'Desculpe, não ouvi bem.',
      'Qual era a pergunta?',
      'O que você disse?',
      'Repita a pergunta, por favor.',
      'Pode dizer isso de novo?',
      'Mais uma vez, por favor.',
      'Como?',
      'O som cortou. Pode repetir?',
      'Não escutei a pergunta.',
    ],
    rephrase: [
      'Não entendi a pergunta.',
      'O que você quer dizer?',
      'Pode reformular a pergunta?',
      'Como assim?',
      'Você pode explicar melhor?',
      'Poderia dizer de outra forma?',
      'Não compreendo a pergunta.',
      'A pergunta não está clara.',
      'O que quer dizer com isso?',
      'Desculpe, não percebi a pergunta.',
      'Pode esclarecer a pergunta, por favor?',
      'O que quer dizer com escalabilidade?',
    ],
    skip: [
      'Podemos pular essa pergunta?',
      'Próxima pergunta, por favor.',
      'Prefiro não responder.',
      'Passo.',
      'Vamos para a próxima?',
      'Posso saltar esta pergunta?',
      'Quero pular essa.',
      'Não sei. Podemos passar para a próxima?',
      'Gostaria de pular essa pergunta.',
      'Não quero responder a essa pergunta.',
      'Próxima.',
      'Vamos em frente.',
    ],
    pause: [
      'Pode me dar um minuto?',
      'Um momento, por favor.',
      'Deixe-me pensar.',
      'Preciso de um momento.',
      'Me dê um segundo.',
      'Espere um pouco.',
      'Preciso de mais tempo.',
      'Estou pensando.',
      'Podemos fazer uma pausa?',
      'Posso ter um minuto para pensar?',
      'Só um instante.',
      'Um pouco mais de tempo.',
    ],
    human: [
      'Você é humano?',
      'Você é um robô?',
      'Estou falando com uma pessoa?',
      'Você é uma pessoa de verdade?',
      'Você é uma inteligência artificial?',
      'É um humano ou uma máquina?',
      'Isso é uma IA?',
      'Desculpe, você é real?',
      'Você é um bot?',
      'Com quem estou falando?',
      'Quem é você?',
      'Você é um programa de computador?',
    ],
    answer: [
      'Tive que repetir a implantação.',
      'Pausamos o lançamento.',
      'A próxima pergunta foi quem pagaria.',
      'Precisei de um minuto para explicar.',
      'Foi erro humano.',
      'Pulamos a segunda fase.',
      'Sim.',
      'Fomos em frente com o plano.',
      'Um pouco mais de tempo teria ajudado.',
      'Pedi desculpa ao cliente.',
    ],
  },
};

describe.each(Object.entries(SIBLINGS))('what a candidate asks for in %s', (locale, table) => {
  const { answer, ...kinds } = table;
  it.each(Object.entries(kinds).flatMap(([kind, texts]) => texts.map((text) => [kind, text] as const)))(
    'is to %s: %s',
    (kind, text) => {
      expect(requestOf(text, locale)).toBe(kind);
      expect([toAva(text, locale), requestOf(toAva(text, locale), locale)]).toEqual([
        toAva(text, locale),
        kind,
      ]);
    },
  );

  it.each(answer.map((text) => [text]))('is nothing in an answer: %s', (text) => {
    expect(requestOf(text, locale)).toBeNull();
    expect(requestOf(toAva(text, locale), locale)).toBeNull();
  });

  it('has at least ten siblings of each kind', () => {
    for (const texts of Object.values(kinds)) expect(texts.length).toBeGreaterThanOrEqual(10);
  });
});

const GO: Record<string, readonly string[]> = {
  en: [
    'Yes.',
    "Let's go on.",
    'Yes, please.',
    'Skip it.',
    'Move on.',
    "Sure, let's continue.",
    'Go ahead.',
    'Yes, Ava.',
    "No, let's move on.",
    'Next question, please.',
  ],
  de: [
    'Ja, gern.',
    'Gehen wir weiter.',
    'Weiter bitte.',
    'Ja, überspringen.',
    'Ja.',
    'Nächste Frage.',
    'Klar.',
    'Wir können weitermachen.',
    'In Ordnung.',
    'Ja bitte, Ava.',
  ],
  es: [
    'Sí.',
    'Sigamos.',
    'Podemos continuar.',
    'La siguiente.',
    'Sí, seguimos.',
    'Sí, por favor.',
    'Claro que sí.',
    'Adelante.',
    'De acuerdo.',
    'Vale, Ava.',
  ],
  fr: [
    'Oui.',
    'Continuons.',
    'Oui, on peut continuer.',
    'D’accord.',
    'Passons.',
    'Oui, s’il vous plaît.',
    'Bien sûr.',
    'La suivante.',
    'Allons-y.',
    'Oui, Ava.',
  ],
  ar: [
    'نعم.',
    'لنتابع.',
    'نعم من فضلك.',
    'لننتقل إلى السؤال التالي.',
    'بالتأكيد.',
    'حسنا، لنكمل.',
    'لننتقل.',
    'التالي.',
    'موافق.',
    'نعم يا Ava.',
  ],
  hi: [
    'हाँ।',
    'जी हाँ।',
    'आगे बढ़ते हैं।',
    'ठीक है।',
    'ज़रूर।',
    'चलिए।',
    'अगला।',
    'हाँ, आगे बढ़ें।',
    'अगला सवाल।',
    'जी हाँ, Ava जी।',
  ],
  ja: [
    'はい。',
    '進みましょう。',
    '次の質問をお願いします。',
    'はい、お願いします。',
    '次に行きましょう。',
    '大丈夫です。',
    'はい、進みましょう。',
    'もちろんです。',
    'Avaさん、進みましょう。',
    '続けましょう。',
  ],
  pt: [
    'Sim.',
    'Vamos continuar.',
    'Pode seguir.',
    'Claro.',
    'Vamos.',
    'Sim, por favor.',
    'Vamos em frente.',
    'A próxima.',
    'Com certeza.',
    'Sim, Ava.',
  ],
};
const STAY: Record<string, readonly string[]> = {
  en: [
    'No.',
    'More time, please.',
    'I need a minute.',
    "Yes, I'd like some more time.",
    'Not yet.',
    'Let me think.',
    'I would like more time.',
    'Yes, I would like more time.',
    'Just a moment, Ava.',
    'Give me a second.',
  ],
  de: [
    'Nein.',
    'Mehr Zeit bitte.',
    'Ich brauche noch etwas Zeit.',
    'Noch nicht.',
    'Bitte noch etwas Zeit.',
    'Einen Moment bitte.',
    'Ich muss kurz nachdenken.',
    'Nein, noch etwas Zeit bitte.',
    'Lieber mehr Zeit.',
    'Ja, ich brauche noch einen Moment.',
  ],
  es: [
    'No.',
    'Más tiempo, por favor.',
    'Necesito un momento.',
    'Todavía no.',
    'Prefiero más tiempo.',
    'Un poco más de tiempo.',
    'Un minuto, por favor.',
    'Déjeme pensar.',
    'Sí, necesito más tiempo.',
    'Espere, por favor.',
  ],
  fr: [
    'Non.',
    'Encore un peu de temps, s’il vous plaît.',
    'Pas encore.',
    'J’ai besoin d’une minute.',
    'Je préfère un peu plus de temps.',
    'Un instant.',
    'Laissez-moi réfléchir.',
    'Attendez.',
    'Plus de temps, s’il vous plaît.',
    'Oui, encore une minute.',
  ],
  ar: [
    'لا.',
    'المزيد من الوقت من فضلك.',
    'أحتاج إلى دقيقة.',
    'ليس بعد.',
    'أريد المزيد من الوقت.',
    'لحظة من فضلك.',
    'دعني أفكر.',
    'نعم، أريد وقتا أكثر.',
    'انتظر.',
    'أعطني دقيقة.',
  ],
  hi: [
    'नहीं।',
    'थोड़ा और समय चाहिए।',
    'अभी नहीं।',
    'एक मिनट दीजिए।',
    'मुझे और समय चाहिए।',
    'रुकिए।',
    'मुझे सोचने दीजिए।',
    'हाँ, थोड़ा और समय दीजिए।',
    'एक पल।',
    'मैं सोच रहा हूँ।',
  ],
  ja: [
    'いいえ。',
    'もう少し時間をください。',
    'まだです。',
    '少し考えさせてください。',
    'ちょっと待ってください。',
    'もう少し。',
    '少し時間をください。',
    'はい、もう少し時間をください。',
    '考え中です。',
    '少々お待ちください。',
  ],
  pt: [
    'Não.',
    'Mais tempo, por favor.',
    'Ainda não.',
    'Preciso de um minuto.',
    'Um pouco mais de tempo.',
    'Prefiro mais tempo.',
    'Um momento.',
    'Deixe-me pensar.',
    'Sim, preciso de mais tempo.',
    'Espere um pouco.',
  ],
};
/** To "Would you like to leave this question out and go on?". */
const KEEP: Record<string, readonly string[]> = {
  en: [
    "No, I don't want to skip it.",
    'No, I do not want to skip this question.',
    "No, don't skip it.",
    'No, keep it, please.',
    "No, I'd like to answer it.",
    "I'll answer it.",
    'No, Ava, I want to try.',
    "Don't leave it out.",
    "No, I'd rather keep this question.",
    "Um, no, I'll try.",
  ],
  de: [
    'Nein, ich möchte die Frage nicht überspringen.',
    'Nein, die Frage möchte ich nicht auslassen.',
    'Nein, ich möchte sie beantworten.',
    'Ich will die Frage beantworten.',
    'Nein, bitte nicht überspringen.',
    'Nein, ich versuche es.',
    'Die Frage möchte ich beantworten.',
    'Nein, bleiben wir bei der Frage.',
  ],
  es: [
    'No, quiero responder a esta pregunta.',
    'No, quiero responder.',
    'No, no quiero saltarla.',
    'No, prefiero contestarla.',
    'Quiero responderla.',
    'No, la responderé.',
    'No, voy a intentarlo.',
    'No. Quiero quedarme en esta pregunta.',
  ],
  fr: [
    'Non, je veux répondre à cette question.',
    'Non, je voudrais répondre.',
    'Non, je ne veux pas la passer.',
    'Je vais essayer.',
    'Non, restons sur cette question.',
    'Non, ne la passez pas.',
    'Non, je préfère y répondre.',
    'J’aimerais bien répondre.',
  ],
  ar: [
    'لا، أريد أن أجيب.',
    'لا، أريد الإجابة عن هذا السؤال.',
    'لا، لا أريد أن أتجاوز السؤال.',
    'لا، سأجيب.',
    'لا، سأحاول.',
    'لا تتجاوزه.',
    'لا، أفضل أن أجيب عليه.',
    'سأجيب عنه.',
  ],
  hi: [
    'नहीं, मैं इसे छोड़ना नहीं चाहता।',
    'नहीं, मैं जवाब दूँगा।',
    'नहीं, मैं इस सवाल का जवाब देना चाहता हूँ।',
    'इसे मत छोड़िए।',
    'नहीं, मैं कोशिश करूँगा।',
    'नहीं, इसी सवाल पर रहते हैं।',
    'मुझे इस सवाल का जवाब देना है।',
    'नहीं, मत छोड़िए।',
  ],
  ja: [
    'いいえ、答えたいです。',
    'いいえ、この質問に答えます。',
    'いいえ、スキップしません。',
    'いいえ、飛ばさないでください。',
    'このまま答えます。',
    'いや、やってみます。',
    'スキップしたくないです。',
    'いいえ、飛ばさなくていいです。',
  ],
  pt: [
    'Não, quero responder a essa pergunta.',
    'Não, eu quero responder.',
    'Não, não quero pular a pergunta.',
    'Não, prefiro responder.',
    'Vou tentar.',
    'Não, não pule.',
    'Não, vou responder a esta pergunta.',
    'Quero responder agora.',
  ],
};

const rows = (table: Record<string, readonly string[]>) =>
  Object.entries(table).flatMap(([locale, texts]) => texts.map((text) => [locale, text] as const));

describe('an answer to “Shall we go on, or would you like more time?”', () => {
  it.each(rows(GO))('is to go on in %s: %s', (locale, text) => {
    expect(verdictOf(text, locale)).toBe('go');
  });

  it.each(rows(STAY))('is to stay in %s: %s', (locale, text) => {
    expect(verdictOf(text, locale)).toBe('stay');
  });

  it('has at least ten rows in each language', () => {
    for (const texts of [...Object.values(GO), ...Object.values(STAY)])
      expect(texts.length).toBeGreaterThanOrEqual(10);
  });

  it('is none where something is said to the matter, or asked', () => {
    for (const text of ['I would start with the slowest query.', 'Could you repeat the question?', 'Hm.'])
      expect(verdictOf(text, 'en')).toBeNull();
  });
});

describe('who keeps the question that was to be left out', () => {
  it.each(rows(KEEP))('is understood in %s: %s', (locale, text) => {
    expect(verdictOf(text, locale)).toBe('stay');
    expect(requestOf(text, locale)).toBeNull();
  });
});

describe('an apology that is asked', () => {
  it.each([
    ['en', 'Excuse me?'],
    ['en', 'Sorry?'],
    ['de', 'Entschuldigung?'],
    ['es', '¿Perdón?'],
    ['fr', 'Pardon ?'],
    ['ar', 'عفوا؟'],
    ['hi', 'सॉरी?'],
    ['ja', 'すみません？'],
    ['pt', 'Desculpe?'],
  ])('is to repeat in %s: %s', (locale, text) => {
    expect(requestOf(text, locale)).toBe('repeat');
  });

  it('is nothing without its question mark, nor in words of not knowing', () => {
    expect(requestOf('Excuse me.', 'en')).toBeNull();
    expect(requestOf("I don't know?", 'en')).toBeNull();
    expect(requestOf('一つ聞いてもいいですか？', 'ja')).toBeNull();
  });
});

describe('a request beside a remark', () => {
  it.each([
    ['en', 'pause', 'Can I have a minute? I need to find my notes.'],
    ['en', 'repeat', 'Could you repeat the question? I was distracted.'],
    ['en', 'repeat', 'Sorry, I was distracted. Could you repeat the question, Ava?'],
    ['en', 'skip', 'Can we skip this one? I have no example.'],
    ['en', 'rephrase', "I don't understand the question. It was rather long."],
    ['en', 'human', 'Hello Ava, are you a human?'],
    ['en', 'human', 'Are you a human? I would like to know.'],
    ['de', 'repeat', 'Können Sie die Frage wiederholen? Ich war abgelenkt.'],
    ['es', 'repeat', '¿Puede repetir la pregunta? Estaba distraído.'],
    ['fr', 'repeat', 'Pouvez-vous répéter la question ? J’étais distrait.'],
    ['ar', 'repeat', 'هل يمكنك إعادة السؤال؟ كنت شاردا.'],
    ['hi', 'repeat', 'क्या आप सवाल दोहरा सकते हैं? मेरा ध्यान नहीं था।'],
    ['ja', 'repeat', 'もう一度お願いします。聞いていませんでした。'],
    ['pt', 'repeat', 'Pode repetir a pergunta? Eu estava distraído.'],
  ] as const)('is taken in %s as %s: %s', (locale, kind, text) => {
    expect(requestOf(text, locale)).toBe(kind);
  });

  it.each([
    ['en', 'Let me think. I led the team of four.'],
    ['en', 'One moment. We used Postgres.'],
    ['en', 'We used Postgres. Next question.'],
    ['en', 'Next.js and React.'],
    ['en', 'I cannot answer that. I only know Java.'],
    ['en', 'I have no answer to that. I never managed people.'],
    [
      'en',
      'What was the question? The customer always asked that, so we wrote it on the wall of the office.',
    ],
    [
      'en',
      'Can I have a minute? That is what she said, and then she took an hour to explain the whole design.',
    ],
    ['de', 'Lassen Sie mich überlegen. Ich habe das Team geleitet.'],
    ['es', 'Un momento. Usamos Postgres.'],
    ['fr', 'Je réfléchis. Nous avons utilisé Postgres.'],
    ['ja', '少し考えさせてください。四人のチームを率いました。'],
  ])('is an answer where something is said to the matter, in %s: %s', (locale, text) => {
    expect(requestOf(text, locale)).toBeNull();
  });
});

describe('an interviewer whose name is a word', () => {
  it('takes nothing away from what is said', () => {
    expect(requests.requestOf('May I pass on this one?', 'en', 'May')).toBe('skip');
    expect(requests.requestOf('May, could you repeat that?', 'en', 'May')).toBe('repeat');
    expect(requests.requestOf('Could you repeat that, Ms Noor?', 'en', 'Noor')).toBe('repeat');
    expect(requests.requestOf('Could you repeat that, Dr. Chen?', 'en', 'Dr. Ava Chen')).toBe('repeat');
    expect(requests.requestOf('Could you repeat that?', 'en', '?')).toBe('repeat');
  });
});

describe('an answer to the offer to go back', () => {
  it.each([
    [
      'en',
      ['Yes, please.', "Let's do it.", "I'll try.", "I'd like to answer it."],
      ["No, let's finish.", "Let's move on.", 'No thanks.', "I'm good.", 'Next.', 'No, Ava.'],
    ],
    ['de', ['Ja, gern.', 'Kommen wir zurück.'], ['Nein, danke.', 'Lieber nicht.']],
    ['es', ['Sí, claro.', 'Volvamos.'], ['No, gracias.', 'Eso es todo.']],
    ['fr', ['Oui, volontiers.', 'Revenons-y.'], ['Non merci.', 'C’est tout.']],
    ['ar', ['نعم بالتأكيد.', 'لنعد إليه.'], ['لا شكرا.', 'انتهيت.']],
    ['hi', ['जी हाँ।', 'ज़रूर।'], ['नहीं, धन्यवाद।', 'बस इतना ही।']],
    ['ja', ['はい、お願いします。', '戻りたいです。'], ['いいえ、結構です。', '以上です。']],
    ['pt', ['Sim, claro.', 'Vamos voltar.'], ['Não, obrigado.', 'É só isso.']],
  ] as const)('is understood in %s', (locale, yes, no) => {
    for (const text of yes) expect([text, returnVerdictOf(text, locale)]).toEqual([text, 'go']);
    for (const text of no) expect([text, returnVerdictOf(text, locale)]).toEqual([text, 'stay']);
  });
});

describe('whoever asks for a human', () => {
  it('is heard in the middle of an answer', () => {
    expect(asksForHuman('I led the team. Are you a human, by the way? We shipped it.', 'en')).toBe(true);
    expect(asksForHuman('Wir haben geliefert. Sind Sie eigentlich ein Mensch?', 'de')).toBe(true);
    expect(asksForHuman('I asked whether they are a human. We shipped it.', 'en')).toBe(false);
  });
});

describe('words that say nothing', () => {
  it('are told from words that do', () => {
    expect(isFiller('Please.', 'en')).toBe(true);
    expect(isFiller('Bitte, danke.', 'de')).toBe(true);
    expect(isFiller('Yes.', 'en')).toBe(false);
    expect(isFiller('Redis.', 'en')).toBe(false);
    expect(isFiller('', 'en')).toBe(false);
  });

  it('cost nothing in a long text, however often they repeat', () => {
    const startMs = performance.now();
    expect(requestOf('please '.repeat(5_000), 'en')).toBeNull();
    expect(requestOf(`${'could you please '.repeat(12)}x`, 'en')).toBeNull();
    expect(requestOf(`${'ちょっと'.repeat(50)}x`, 'ja')).toBeNull();
    expect(performance.now() - startMs).toBeLessThan(1_000);
  });
});
