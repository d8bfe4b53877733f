import type { SignInTable } from './en.ts';

const beganElsewhere = 'Esse acesso começou em outro navegador ou demorou demais. Comece de novo aqui.';
const noAnswer = 'O outro site não responde. Tente mais tarde ou entre de outra forma.';

export const pt: SignInTable = {
  fields: {
    email: 'Endereço de e-mail',
    password: 'Senha',
    newPassword: 'Nova senha',
    name: 'Seu nome',
    passwordHint: 'Pelo menos 10 caracteres.',
    code: 'Código',
    missing: 'Preencha este campo.',
  },
  signIn: {
    title: 'Entrar',
    submit: 'Entrar',
    passkey: 'Entrar com uma chave de acesso',
    with: (name) => `Entrar com ${name}`,
    forgot: 'Esqueceu a senha?',
    noAccount: 'Ainda não tem conta?',
    signUp: 'Criar conta',
  },
  secondStep: {
    title: 'Digite seu código',
    intro: 'Seu aplicativo de autenticação mostra um código de seis dígitos.',
    submit: 'Entrar',
    useBackup: 'Usar um código de reserva',
    useApp: 'Usar o aplicativo de autenticação',
    backupCode: 'Código de reserva',
    backupHint: 'Cada um vale uma vez.',
  },
  signUp: {
    title: 'Criar conta',
    submit: 'Criar conta',
    haveAccount: 'Já tem uma conta?',
    signIn: 'Entrar',
  },
  sent: {
    title: 'Veja seu e-mail',
    verify: (email) =>
      `Um link está a caminho de ${email}. Abra-o para terminar. Não chegou? Veja na pasta de spam ou peça que seja enviado de novo.`,
    reset: (email) =>
      `Se houver uma conta para ${email}, um link para escolher uma nova senha está a caminho. Ele vale por uma hora.`,
    again: 'Enviar de novo',
    sentAgain: 'Enviado de novo.',
    back: 'Voltar para entrar',
  },
  verify: {
    title: 'Confirme seu endereço',
    busy: 'Confirmando seu endereço …',
    doneTitle: 'Seu endereço está confirmado',
    done: 'Você entrou.',
    go: 'Continuar',
    failedTitle: 'Este link não vale mais',
    failed:
      'Ele tem mais de uma hora ou está incompleto. Sua conta está segura. Entre para receber um novo link.',
  },
  reset: {
    askTitle: 'Escolha uma nova senha',
    ask: 'Enviamos um link para o endereço da sua conta.',
    askSubmit: 'Enviar o link',
    title: 'Escolha uma nova senha',
    intro: 'Todos os outros acessos da sua conta são encerrados.',
    submit: 'Salvar a nova senha',
    doneTitle: 'Sua senha foi alterada',
    done: 'Entre com ela agora.',
    ofLink: 'Este link já foi usado ou tem mais de uma hora. Peça um novo.',
    askAgain: 'Pedir um novo link',
  },
  refusals: {
    INVALID_EMAIL_OR_PASSWORD:
      'O endereço ou a senha está incorreto. Verifique os dois ou escolha uma nova senha.',
    EMAIL_NOT_VERIFIED: 'Confirme primeiro seu endereço: um novo link está a caminho dele.',
    PASSWORD_TOO_SHORT: 'Use pelo menos 10 caracteres.',
    PASSWORD_TOO_LONG: 'Use no máximo 200 caracteres.',
    INVALID_PASSWORD: 'A senha está incorreta.',
    INVALID_EMAIL: 'Escreva um endereço como kim@example.com.',
    INVALID_CODE: 'O código está errado ou é antigo demais. Digite o que aparece agora.',
    CODE_USED: 'Este código já foi usado. Espere o aplicativo mostrar o próximo.',
    INVALID_BACKUP_CODE: 'Este não é nenhum dos seus códigos de reserva não usados.',
    INVALID_TWO_FACTOR_COOKIE: 'Demorou demais. Entre de novo com sua senha.',
    TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE: 'Códigos errados demais. Entre de novo com sua senha.',
    ACCOUNT_TEMPORARILY_LOCKED: 'Códigos errados demais. Espere alguns minutos e entre de novo.',
    PASSKEY_NOT_FOUND: 'Esta chave de acesso não é de nenhuma conta daqui. Use sua senha.',
    AUTHENTICATION_FAILED: 'A chave de acesso foi recusada. Tente de novo ou use sua senha.',
    passkey_cancelled: 'A chave de acesso não foi usada. Tente de novo ou use sua senha.',
    rate_limited: 'Tentativas demais em pouco tempo. Espere alguns minutos e tente de novo.',
    account_not_linked:
      'Há uma conta para este endereço que ainda não entra desta forma. Entre com sua senha.',
    email_not_verified:
      'O outro site não confirmou seu endereço. Abra o link que acabamos de enviar para ele e entre de novo.',
    state_mismatch: beganElsewhere,
    state_not_found: beganElsewhere,
    please_restart_the_process: beganElsewhere,
    PROVIDER_NOT_FOUND: noAnswer,
    oauth_provider_not_found: noAnswer,
    invalid_code: 'O outro site não confirmou quem você é. Tente de novo ou entre de outra forma.',
    unable_to_get_user_info: 'O outro site não disse quem você é. Tente de novo ou entre de outra forma.',
    access_denied: 'O outro site não deixou você entrar. Tente de novo ou entre de outra forma.',
    offline: 'Você está sem conexão. Tente de novo quando ela voltar.',
    other: 'Não funcionou. Nada foi alterado. Tente de novo.',
  },
};
