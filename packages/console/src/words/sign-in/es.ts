import type { SignInTable } from './en.ts';

const beganElsewhere =
  'Ese inicio de sesión empezó en otro navegador o tardó demasiado. Empieza de nuevo aquí.';
const noAnswer = 'El otro sitio no responde. Inténtalo más tarde o inicia sesión de otra forma.';

export const es: SignInTable = {
  fields: {
    email: 'Correo electrónico',
    password: 'Contraseña',
    newPassword: 'Contraseña nueva',
    name: 'Tu nombre',
    passwordHint: 'Al menos 10 caracteres.',
    code: 'Código',
    missing: 'Rellena este campo.',
  },
  signIn: {
    title: 'Iniciar sesión',
    submit: 'Iniciar sesión',
    passkey: 'Iniciar sesión con una llave de acceso',
    with: (name) => `Iniciar sesión con ${name}`,
    forgot: '¿Has olvidado tu contraseña?',
    noAccount: '¿Aún no tienes cuenta?',
    signUp: 'Regístrate',
  },
  secondStep: {
    title: 'Escribe tu código',
    intro: 'Tu aplicación de autenticación muestra un código de seis cifras.',
    submit: 'Iniciar sesión',
    useBackup: 'Usar un código de reserva',
    useApp: 'Usar la aplicación de autenticación',
    backupCode: 'Código de reserva',
    backupHint: 'Cada uno sirve una vez.',
  },
  signUp: {
    title: 'Crear una cuenta',
    submit: 'Crear cuenta',
    haveAccount: '¿Ya tienes una cuenta?',
    signIn: 'Inicia sesión',
  },
  sent: {
    title: 'Mira tu correo',
    verify: (email) =>
      `Hay un enlace en camino a ${email}. Ábrelo para terminar. ¿No llega? Mira en la carpeta de correo no deseado o pide que se envíe otra vez.`,
    reset: (email) =>
      `Si hay una cuenta para ${email}, un enlace para elegir una contraseña nueva está en camino. Vale una hora.`,
    again: 'Enviarlo otra vez',
    sentAgain: 'Enviado otra vez.',
    back: 'Volver al inicio de sesión',
  },
  verify: {
    title: 'Confirma tu dirección',
    busy: 'Confirmando tu dirección …',
    doneTitle: 'Tu dirección está confirmada',
    done: 'Has iniciado sesión.',
    go: 'Continuar',
    failedTitle: 'Este enlace ya no sirve',
    failed:
      'Tiene más de una hora o está incompleto. Tu cuenta está a salvo. Inicia sesión para recibir un enlace nuevo.',
  },
  reset: {
    askTitle: 'Elige una contraseña nueva',
    ask: 'Enviamos un enlace a la dirección de tu cuenta.',
    askSubmit: 'Enviar el enlace',
    title: 'Elige una contraseña nueva',
    intro: 'Se cierran todas las demás sesiones de tu cuenta.',
    submit: 'Guardar la contraseña nueva',
    doneTitle: 'Tu contraseña ha cambiado',
    done: 'Ahora inicia sesión con ella.',
    ofLink: 'Este enlace ya se usó o tiene más de una hora. Pide uno nuevo.',
    askAgain: 'Pedir un enlace nuevo',
  },
  refusals: {
    INVALID_EMAIL_OR_PASSWORD:
      'La dirección o la contraseña no es correcta. Comprueba ambas o elige una contraseña nueva.',
    EMAIL_NOT_VERIFIED: 'Confirma primero tu dirección: un enlace nuevo está en camino.',
    PASSWORD_TOO_SHORT: 'Usa al menos 10 caracteres.',
    PASSWORD_TOO_LONG: 'Usa 200 caracteres como máximo.',
    INVALID_PASSWORD: 'La contraseña no es correcta.',
    INVALID_EMAIL: 'Escribe una dirección como kim@example.com.',
    INVALID_CODE: 'El código no es correcto o es demasiado antiguo. Escribe el que se muestra ahora.',
    CODE_USED: 'Este código ya se usó. Espera a que la aplicación muestre el siguiente.',
    INVALID_BACKUP_CODE: 'No es ninguno de tus códigos de reserva sin usar.',
    INVALID_TWO_FACTOR_COOKIE: 'Ha tardado demasiado. Inicia sesión de nuevo con tu contraseña.',
    TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE:
      'Demasiados códigos incorrectos. Inicia sesión de nuevo con tu contraseña.',
    ACCOUNT_TEMPORARILY_LOCKED:
      'Demasiados códigos incorrectos. Espera unos minutos y vuelve a iniciar sesión.',
    PASSKEY_NOT_FOUND: 'Esta llave de acceso no es de ninguna cuenta de aquí. Usa tu contraseña.',
    AUTHENTICATION_FAILED: 'La llave de acceso fue rechazada. Inténtalo de nuevo o usa tu contraseña.',
    passkey_cancelled: 'No se usó la llave de acceso. Inténtalo de nuevo o usa tu contraseña.',
    rate_limited: 'Demasiados intentos en poco tiempo. Espera unos minutos e inténtalo de nuevo.',
    account_not_linked:
      'Hay una cuenta para esta dirección que aún no inicia sesión de esta forma. Inicia sesión con tu contraseña.',
    email_not_verified:
      'El otro sitio no ha confirmado tu dirección. Abre el enlace que acabamos de enviarle y vuelve a iniciar sesión.',
    state_mismatch: beganElsewhere,
    state_not_found: beganElsewhere,
    please_restart_the_process: beganElsewhere,
    PROVIDER_NOT_FOUND: noAnswer,
    oauth_provider_not_found: noAnswer,
    invalid_code: 'El otro sitio no confirmó quién eres. Inténtalo de nuevo o inicia sesión de otra forma.',
    unable_to_get_user_info:
      'El otro sitio no dijo quién eres. Inténtalo de nuevo o inicia sesión de otra forma.',
    access_denied: 'El otro sitio no te dejó entrar. Inténtalo de nuevo o inicia sesión de otra forma.',
    offline: 'No tienes conexión. Inténtalo de nuevo cuando la recuperes.',
    other: 'No ha funcionado. No se ha cambiado nada. Inténtalo de nuevo.',
  },
};
