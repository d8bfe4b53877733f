import type { SignInTable } from './en.ts';

const beganElsewhere =
  'そのサインインは別のブラウザーで始まったか、時間がかかりすぎました。ここからもう一度始めてください。';
const noAnswer = '相手のサイトが応答しません。後でもう一度試すか、別の方法でサインインしてください。';

export const ja: SignInTable = {
  fields: {
    email: 'メールアドレス',
    password: 'パスワード',
    newPassword: '新しいパスワード',
    name: 'お名前',
    passwordHint: '10文字以上。',
    code: 'コード',
    missing: '入力してください。',
  },
  signIn: {
    title: 'サインイン',
    submit: 'サインイン',
    passkey: 'パスキーでサインイン',
    with: (name) => `${name}でサインイン`,
    forgot: 'パスワードをお忘れですか？',
    noAccount: 'アカウントをお持ちでない場合',
    signUp: '登録する',
  },
  secondStep: {
    title: 'コードを入力',
    intro: '認証アプリに6桁のコードが表示されます。',
    submit: 'サインイン',
    useBackup: '代わりにバックアップコードを使う',
    useApp: '代わりに認証アプリを使う',
    backupCode: 'バックアップコード',
    backupHint: 'それぞれ一度だけ使えます。',
  },
  signUp: {
    title: '登録',
    submit: 'アカウントを作成',
    haveAccount: 'すでにアカウントをお持ちの場合',
    signIn: 'サインイン',
  },
  sent: {
    title: 'メールをご確認ください',
    verify: (email) =>
      `${email}にリンクを送信しました。開くと登録が完了します。届かない場合は、迷惑メールフォルダーを確認するか、もう一度送信してください。`,
    reset: (email) =>
      `${email}のアカウントがあれば、新しいパスワードを設定するリンクが届きます。1時間有効です。`,
    again: 'もう一度送信',
    sentAgain: 'もう一度送信しました。',
    back: 'サインインに戻る',
  },
  verify: {
    title: 'メールアドレスの確認',
    busy: 'メールアドレスを確認しています …',
    doneTitle: 'メールアドレスが確認されました',
    done: 'サインインしています。',
    go: '続ける',
    failedTitle: 'このリンクは使えません',
    failed:
      '1時間以上経過しているか、リンクが不完全です。アカウントは安全です。サインインすると新しいリンクが届きます。',
  },
  reset: {
    askTitle: '新しいパスワードを設定',
    ask: 'アカウントのメールアドレスにリンクを送ります。',
    askSubmit: 'リンクを送信',
    title: '新しいパスワードを設定',
    intro: 'このアカウントのほかのサインインはすべて終了します。',
    submit: '新しいパスワードを保存',
    doneTitle: 'パスワードを変更しました',
    done: '新しいパスワードでサインインしてください。',
    ofLink: 'このリンクは使用済みか、1時間以上経過しています。新しいリンクを請求してください。',
    askAgain: '新しいリンクを請求',
  },
  refusals: {
    INVALID_EMAIL_OR_PASSWORD:
      'メールアドレスまたはパスワードが違います。確認するか、新しいパスワードを設定してください。',
    EMAIL_NOT_VERIFIED: '先にメールアドレスを確認してください。新しいリンクを送信しました。',
    PASSWORD_TOO_SHORT: '10文字以上にしてください。',
    PASSWORD_TOO_LONG: '200文字以内にしてください。',
    INVALID_PASSWORD: 'パスワードが違います。',
    INVALID_EMAIL: 'kim@example.comのような形で入力してください。',
    INVALID_CODE: 'コードが違うか、古すぎます。いま表示されているコードを入力してください。',
    CODE_USED: 'このコードは使用済みです。アプリに次のコードが出るまでお待ちください。',
    INVALID_BACKUP_CODE: '未使用のバックアップコードではありません。',
    INVALID_TWO_FACTOR_COOKIE: '時間がかかりすぎました。もう一度パスワードでサインインしてください。',
    TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE:
      'コードの誤りが多すぎます。もう一度パスワードでサインインしてください。',
    ACCOUNT_TEMPORARILY_LOCKED: 'コードの誤りが多すぎます。数分待ってから、もう一度サインインしてください。',
    PASSKEY_NOT_FOUND: 'このパスキーのアカウントはここにはありません。パスワードをお使いください。',
    AUTHENTICATION_FAILED: 'パスキーが拒否されました。もう一度試すか、パスワードをお使いください。',
    passkey_cancelled: 'パスキーは使われませんでした。もう一度試すか、パスワードをお使いください。',
    rate_limited: '短い時間に試した回数が多すぎます。数分待ってから、もう一度お試しください。',
    account_not_linked:
      'このメールアドレスのアカウントは、まだこの方法ではサインインできません。パスワードでサインインしてください。',
    email_not_verified:
      '相手のサイトでメールアドレスが確認されていません。いま送信したリンクを開いてから、もう一度サインインしてください。',
    state_mismatch: beganElsewhere,
    state_not_found: beganElsewhere,
    please_restart_the_process: beganElsewhere,
    PROVIDER_NOT_FOUND: noAnswer,
    oauth_provider_not_found: noAnswer,
    invalid_code:
      '相手のサイトで本人確認ができませんでした。もう一度試すか、別の方法でサインインしてください。',
    unable_to_get_user_info:
      '相手のサイトから本人の情報が届きませんでした。もう一度試すか、別の方法でサインインしてください。',
    access_denied: '相手のサイトに拒否されました。もう一度試すか、別の方法でサインインしてください。',
    offline: 'オフラインです。接続が戻ったら、もう一度お試しください。',
    other: 'うまくいきませんでした。何も変更されていません。もう一度お試しください。',
  },
};
