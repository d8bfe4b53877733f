import { jaNotice } from '@vivavoce/contract/notice/ja';
import type { Strings } from './strings.ts';

export const ja: Strings = {
  'common.testMode': 'テストモード',
  'common.testModeTitle': 'テストモードです。',
  'common.testModeHint':
    '面接官は代役で、音声を理解できません。回答は文字で入力してください。ここでの内容は結果に影響しません。',
  'common.testModeHears':
    '面接官は簡単な代役ですが、小さなモデルが音声を聞き取ります。話すか、文字で入力してください。ここでの内容は結果に影響しません。',
  'common.testModeModel':
    '本物のモデルが答えますが、音声は理解できません。回答は文字で入力してください。ここでの内容は結果に影響しません。',
  'common.testModeModelHears':
    '本物のモデルが答え、小さなモデルが音声を聞き取ります。話すか、文字で入力してください。ここでの内容は結果に影響しません。',
  'common.you': 'あなた',
  'common.checkAgain': 'もう一度確認する',
  'common.tryAgain': 'もう一度試す',
  'common.practiseAgain': 'もう一度練習する',
  'common.close': '閉じる',
  'common.reference': '照会番号：{reference}',
  'common.openInterview': '面接を開く',
  'common.widget': '面接',

  'kind.practice': '練習面接',
  'kind.screening': '面接',
  'kind.technical': '技術面接',

  'loading.title': '面接を開いています',
  'loading.slow': 'いつもより時間がかかっています。通信が遅いのかもしれません。',
  'loading.stuck': 'まだ応答がありません。もう一度お試しいただけます。失われるものはありません。',

  ...jaNotice,

  'about.interviewer': 'AI面接官 {name}',
  'about.questions': { other: '質問{count}問' },

  'devices.title': 'マイクを確認してください',
  'devices.sub': 'マイクの確認',
  'devices.saySomething': '何か話してみてください',
  'devices.saySomethingHint': 'たとえば、今朝食べたものなど。面接はまだ始まっていません。',
  'devices.heard': '聞こえています',
  'devices.heardHint': 'マイクは使えます。準備ができたら始めてください。',
  'devices.silent': 'まだ聞こえません',
  'devices.silentHint': 'マイクがオンになっているか確認するか、別のマイクを選んでください。',
  'devices.muted': 'ミュートになっています',
  'devices.mutedHint': 'ミュートを解除して、聞こえるか確認するために何か話してみてください。',
  'devices.opening': 'マイクを待っています',
  'devices.openingHint': 'ブラウザーに確認されたら、マイクを許可してください。',
  'devices.off': 'マイクがオフです',
  'devices.offHint': 'オンにすると、聞こえるか確認できます。',
  'devices.turnOn': 'マイクをオンにする',
  'devices.microphone': 'マイク',
  'devices.unnamed': 'マイク{number}',
  'devices.speaker': 'スピーカー',
  'devices.testSpeaker': '音を鳴らす',
  'devices.speakerPlayed': '音を鳴らしました。聞こえなかった場合は、音量を上げてください。',
  'devices.speakerFailed':
    '音を鳴らせませんでした。もう一度お試しください。話された内容は字幕でも表示されます。',
  'devices.start': '面接を始める',
  'devices.type': '文字で回答する',

  'denied.title': 'ブラウザーがマイクをブロックしています。',
  'denied.chrome':
    'アドレスの左にあるアイコンをクリックし、マイクを「許可」にしてから、もう一度確認してください。',
  'denied.firefox':
    'アドレスの横にある斜線の入ったマイクをクリックし、ブロックを解除してから、もう一度確認してください。',
  'denied.safari':
    'Safari >「このWebサイトでの設定」を開き、マイクを「許可」にしてから、もう一度確認してください。',
  'denied.ios':
    'アドレスの横にあるページメニューをタップし、「Webサイトの設定」>「マイク」>「許可」と進んでから、もう一度確認してください。',
  'denied.android':
    'アドレスの横にあるアイコンをタップし、「権限」>「マイク」>「許可」と進んでから、もう一度確認してください。',
  'denied.other': 'ブラウザーの設定でこのサイトのマイクを許可してから、もう一度確認してください。',
  'missing.title': 'マイクが見つかりません。',
  'missing.text': 'マイクを接続してもう一度確認するか、文字で回答してください。',
  'silenced.title': 'システムがマイクをミュートしています。',
  'silenced.text':
    '機器のキーやスイッチ、またはサウンドの設定で解除してください。その間も文字で入力できます。',
  'busy.title': '別のアプリがマイクを使っています。',
  'busy.text':
    'そのアプリを閉じてもう一度確認するか、別のマイクを選んでください。その間も文字で入力できます。',
  'forbidden.title': 'このページではマイクを使えません。',
  'forbidden.text':
    '文字で回答できます。音声で話したい場合は、このページの運営者に照会番号を添えてお問い合わせください。',
  'insecure.title': 'このページではマイクを利用できません。',
  'insecure.text':
    'ページがHTTPSで配信されていないため、ブラウザーがマイクを提供しません。文字で回答できます。',
  'lost.title': 'マイクの接続が切れました。',
  'lost.text':
    'これまでの内容は保存されています。つなぎ直すか、別のマイクを選んでください。その間も文字で入力できます。',

  'connecting.title': '{name}を呼び出しています',
  'connecting.slow': '接続中です。数秒かかることがあります。',
  'connecting.stuck': '時間がかかりすぎています。戻ってもう一度お試しください。失われるものはありません。',
  'connecting.full':
    '順番は確保されていて、失われるものはありません。自動で接続を試み続けます。後で戻ってきていただいてもかまいません。',
  'connecting.back': '戻る',

  'room.conversation': '会話',
  'room.jump': '最新へ移動',
  'room.empty': 'まもなく{name}が始めます。',
  'room.waiting': '未送信',
  'room.interrupted': '中断',
  'room.typed': '文字入力',
  'room.kept': { other: '声は保存されません。書き起こしは{count}日間保存されます。' },
  'room.questionOf': '質問 {number}／{count}',
  'room.introduction': 'はじめに',
  'room.introductionHint': '最初の質問の前の短いごあいさつです。',
  'room.timeLeft': '残り {time}',
  'room.clockStopped': '残り {time}、一時停止中',

  'presence.listening': '{name}が聞いています',
  'presence.listeningHint': 'ごゆっくりどうぞ。',
  'presence.codingHint': '黙って作業していてかまいません。',
  'presence.yourTurn': 'あなたの番です',
  'presence.yourTurnHint': '下に回答を入力してください。',
  'presence.microphoneOffHint': 'マイクをオンにするか、文字で入力してください。',
  'presence.you': 'あなたが話しています',
  'presence.youHint': '聞こえています。',
  'presence.thinking': '{name}が考えています',
  'presence.thinkingHint': 'まもなくお返事します。',
  'presence.thinkingSlow': 'いつもより時間がかかっています。続けて話すか、文字で入力できます。',
  'presence.speaking': '{name}が話しています',
  'presence.speakingHint': 'AI面接官です。いつでも話をさえぎれます。',
  'presence.speakingTyped': 'AI面接官です。',
  'presence.mutedHint': 'ミュートになっています。解除するか、文字で入力してください。',
  'presence.paused': '一時停止中',
  'presence.pausedHint': '時計は止まっていて、順番は確保されています。文字で入力できます。',
  'presence.away': '{name}がお待ちしています',
  'presence.awayHint': '接続が戻るまで、時計は止まっています。',

  'controls.mute': 'ミュート',
  'controls.unmute': 'ミュート解除',
  'controls.microphone': 'マイクをオンにする',
  'controls.voice': '面接官の声を再生する',
  'controls.end': '終了',
  'controls.endLong': '面接を終了する',
  'controls.ending': '終了しています…',
  'controls.menu': 'その他',
  'controls.shortcut': 'Mキーでミュート',
  'controls.leave': 'いったん退出する',
  'controls.leaveHint': 'このタブで15分間、続きから再開できます。',

  'composer.label': '回答を入力',
  'composer.placeholder': '回答を入力…',
  'composer.send': '送信',
  'composer.sendLater': '後で送信',
  'composer.empty': '先に回答を入力してください。',
  'composer.tooLong': { other: '{count}文字多すぎます。短くしてから送信してください。' },
  'composer.failed': '回答を送信できませんでした。内容は残っています。もう一度送信してください。',

  'ask.label': '答える代わりに',
  'ask.repeat': 'もう一度',
  'ask.repeatLong': '質問をもう一度聞く',
  'ask.pause': '少し時間をください',
  'ask.skip': 'スキップ',
  'ask.skipLong': 'この質問をスキップ',
  'ask.failed': '届きませんでした。接続が戻ったら、もう一度お試しください。',

  'end.title': '面接を終了しますか？',
  'end.text': 'これまでの内容は保存され、評価されます。この面接に戻ることはできません。',
  'end.unsent': {
    other: '入力した回答が{count}件、まだ送信されていません。今終了すると、反映されないことがあります。',
  },
  'end.draft': '入力中の内容がまだ送信されていません。今終了すると失われます。',
  'end.confirm': '面接を終了する',
  'end.cancel': '続ける',
  'skip.title': 'この質問をスキップしますか？',
  'skip.text': '終わる前に戻ることができます。答えるまでは、スキップとして扱われます。',
  'skip.confirm': '質問をスキップ',
  'skip.cancel': 'この質問に答える',
  'leave.title': 'いったん退出しますか？',
  'leave.text': '時計が止まり、このタブで15分間は続きから再開できます。それを過ぎると面接は終了します。',
  'leave.confirm': 'いったん退出する',
  'leave.cancel': 'とどまる',
  'speak.title': 'マイクをオンにしますか？',
  'speak.text':
    '声は話すそばから文字に変換され、保存されません。いつでもミュートでき、文字での入力も続けられます。',
  'speak.confirm': '同意してオンにする',
  'speak.cancel': '文字入力を続ける',

  'controls.pause': '一時停止',
  'pause.title': '面接を一時停止しますか',
  'pause.text':
    '{deadline}まで、同じリンクから再開できます。時計は止まり、これまでの発言は保存されています。',
  'pause.confirm': '面接を一時停止する',
  'pause.cancel': '続ける',
  'paused.title': '面接を一時停止しています',
  'paused.text':
    'これまでの発言は保存されています。{deadline}まで、この端末でも別の端末でも、同じリンクから再開できます。',
  'paused.back': '面接を続ける',
  'left.title': '面接から退出しました',
  'left.text': 'これまでの内容は保存されています。15分以内ならこのタブで戻れます。時計は止まっています。',
  'left.back': '面接に戻る',

  'replaced.title': '面接は別のタブで開かれています',
  'replaced.text':
    'これまでの内容は保存されています。そちらで続けるか、ここで続けてください。ここで続けると、もう一方のタブは止まります。',
  'replaced.here': 'ここで続ける',
  'elsewhere.title': '別のタブでこの面接に参加しています',
  'elsewhere.text':
    'これまでの内容は保存されています。ここで続けるともう一方のタブは止まります。別の面接を始めることもできます。',
  'elsewhere.here': 'ここで続ける',
  'elsewhere.anew': '別の面接を始める',

  'offline.title': 'オフラインです。',
  'offline.text':
    'これまでの内容は保存されています。ネットワークを確認してください。自動でつなぎ直し、入力された内容を送信します。',
  'reconnecting.title': '接続が切れました。',
  'reconnecting.first':
    'これまでの内容は保存されています。再接続しています。入力を続けていただけます。接続が戻り次第、送信します。',
  'reconnecting.text':
    'これまでの内容は保存されています。再接続しています（{attempt}回目）。入力を続けていただけます。接続が戻り次第、送信します。',
  'reconnecting.fullTitle': '面接官が全員対応中です。',
  'reconnecting.full':
    'これまでの内容は保存され、順番も確保されています。自動で接続を試み続けます。入力を続けていただけます。接続が戻り次第、送信します。',
  'sound.title': 'ブラウザーが音を止めています。',
  'sound.text': '音がなくても字幕は続きます。',
  'sound.continue': '音ありで続ける',
  'stalled.title': '音が再生されていません。',
  'stalled.text':
    '再生し直すか、システムで使用中のスピーカーを確認してください。音がなくても字幕は続きます。',
  'stalled.restart': '音を再生し直す',
  'trouble.title': '一部がうまくいきませんでした。',
  'trouble.text':
    'これまでの内容は保存され、面接は続きます。音声が聞こえない場合は、文字でお読みください。回答中だった場合は、もう一度お話しいただくか、文字で入力してください。',

  'finish.thanks': '{name}さん、ありがとうございました。',
  'finish.thanksNameless': 'ありがとうございました。',
  'finish.text':
    '回答を評価基準に照らして、一問ずつ確認しています。お話しいただいた内容はすべて保存されています。',
  'finish.waiting': 'まもなく評価が始まります',
  'finish.checking': '結果を探しています',
  'finish.progress': { other: '{count}問中{done}問の評価が完了' },
  'finish.slow':
    'いつもより時間がかかっています。回答は保存されており、結果は自動でここに表示されます。このページを閉じても失われません。',
  'finish.abandoned': '15分間操作がなかったため、面接は終了しました。それまでの内容を評価しています。',

  'result.title': '面接の結果',
  'result.practiceTitle': '練習面接の結果',
  'result.figures': { other: '{date}、{duration}、質問{count}問' },
  'result.about': 'AIが回答を採点しました。それぞれの点数は、下の引用に基づいています。',
  'result.standIn': 'AIではなく、簡易な代役が回答を評価しました。ここでの内容は結果に影響しません。',
  'result.incomplete':
    'この面接の記録は不完全です。一部の内容が届いていない可能性があります。書き起こしにない内容は採点されていません。',
  'result.partial':
    '当方の不具合により、評価の一部に失敗しました。評価できなかった項目は、あなたについて何かを示すものではありません。お話しいただいた内容はすべて書き起こしにあります。',
  'result.abstainedSome': {
    other: '{count}件の項目は採点していません。公正に評価するには内容が足りませんでした。',
  },
  'result.abstainedAll': '評価するには内容が足りませんでした',
  'result.abstainedAllText':
    '点数はありません。これはあなたについて何かを示すものではありません。回答が長いほど、判断の材料が増えます。',
  'result.questionHeading': '{number}. {title}',
  'result.scoreLabel': '{max}点中{score}点、{label}',
  'result.ofLabel': '／{max}、{label}',
  'result.shareLow': 'これから',
  'result.sharePart': 'あと一歩',
  'result.shareSolid': '良好',
  'result.shareStrong': '優秀',
  'result.notScored': '採点なし',
  'result.tooLittle': '評価するには内容が足りませんでした',
  'result.skipped': 'この質問は見送られました',
  'result.skippedAllText': '点数はありません。あなたの評価ではありません。別の面接で回答できます。',
  'result.notJudged': '評価できませんでした',
  'result.quote': '「{text}」',
  'result.goToMoment': '書き起こしの{time}を表示',
  'result.doneWell': '良かった点',
  'result.toTry': '次に試したいこと',
  'result.transcript': '書き起こし',
  'result.noTranscript': '発言はありませんでした。',
  'result.backToScores': '評価に戻る',
  'result.download': 'ダウンロード',
  'result.downloadText': 'テキスト形式',
  'result.downloadData': 'データ形式（JSON）',
  'result.fileName': '面接結果',
  'result.opening': '結果を開いています',
  'past.title': '過去の結果',
  'past.kept': 'このブラウザーに保存され、ブラウザーを使う人なら誰でも見られます。',
  'past.forget': '消去',
  'past.forgetLabel': '結果を消去：{title}、{date}',
  'forget.title': 'この結果を消去しますか？',
  'forget.text': 'このブラウザーでは二度と開けなくなります。',
  'forget.confirm': '結果を消去する',
  'forget.cancel': '残す',
  'past.back': '戻る',
  'past.goneTitle': 'この結果はもうここにはありません',
  'past.goneText': '削除されたか、期限が切れたか、このブラウザーで消去されました。',
  'past.forgottenTitle': '結果を消去しました',
  'past.forgottenText': 'このブラウザーではもう開けません。',

  'submitted.title': '{name}さん、ありがとうございました。',
  'submitted.titleNameless': 'ありがとうございました。',
  'submitted.text': '面接の内容は{tenant}に届きました。',
  'submitted.next': '{tenant}の担当者が回答を読み、ご連絡します。今、ほかにしていただくことはありません。',
  'submitted.kept': { other: '書き起こしは{count}日後に削除されます。' },

  'unjudged.title': '面接を評価できませんでした',
  'unjudged.text':
    '面接は完了し、内容は保存されていますが、点数はありません。{tenant}に照会番号を添えてお問い合わせください。',

  'problem.expired.title': 'このリンクは期限切れです',
  'problem.expired.text':
    'これまでの内容は保存されています。面接を見つけたページから、もう一度開いてください。',
  'problem.capacity.title': '面接官が全員対応中です',
  'problem.capacity.text': '順番は確保されていて、失われるものはありません。1分後にもう一度お試しください。',
  'problem.pace.title': '短い間に試行が多すぎます',
  'problem.pace.text': '失われるものはありません。1分待ってから、もう一度お試しください。',
  'problem.limit.title': '現在、これ以上の面接は行えません',
  'problem.limit.text':
    'このページの面接数が上限に達しました。失われるものはありません。後でもう一度お試しください。',
  'problem.empty.title': 'ここには面接がありません',
  'problem.empty.text':
    'このページが求めている面接は存在しません。何も記録されていません。ここを案内した方に、照会番号を添えてお問い合わせください。',
  'problem.setup.title': 'このページでは面接を開けません',
  'problem.setup.text':
    'ページの設定が済んでいません。何も記録されていません。ここを案内した方に、照会番号を添えてお問い合わせください。',
  'problem.lost.title': '接続が失われました',
  'problem.lost.text':
    'これまでの内容は保存されています。ネットワークを確認してから、もう一度お試しください。',
  'problem.browser.title': 'このブラウザーには面接に必要な機能がありません',
  'problem.browser.text':
    'これまでの内容は保存されています。最新のChrome、Edge、Firefox、Safariを使うか、文字で回答してください。',
  'problem.end.title': '面接を終了できませんでした',
  'problem.end.text':
    'これまでの内容は保存されています。ネットワークを確認してもう一度終了するか、面接に戻ってください。',
  'problem.over.title': 'この面接は終了しました',
  'problem.over.text':
    'これまでの内容は保存されています。別の面接を受けるには、面接を見つけたページから始めてください。',
  'problem.service.title': '当方で問題が発生しました',
  'problem.service.text':
    'これまでの内容は保存されています。少し待ってからもう一度お試しください。続く場合は、照会番号を添えてサポートにお問い合わせください。',
  'problem.erased.title': 'この面接は削除されました',
  'problem.erased.text':
    'お話しいただいた内容は残っていません。別の面接を受けるには、面接を見つけたページから始めてください。',
  'problem.part.title': 'ページの一部を読み込めませんでした',
  'problem.part.text':
    'これまでの内容は保存されています。ネットワークを確認してから、もう一度お試しください。',

  'embed.alone.title': 'ページが応答していません',
  'embed.alone.text':
    'この面接は別のページの一部ですが、そのページがまだ開いていません。何も記録されていません。ページを再読み込みするか、リンクを見つけた場所に戻ってください。',
  'embed.reload': '再読み込み',

  'announce.interviewer': '{name}：{text}',
  'announce.you': 'あなた：{text}',
};
