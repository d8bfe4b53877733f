import type { CandidateTexts } from './texts.ts';

export const es: CandidateTexts = {
  link: {
    subject: '{{tenant}} le invita a una entrevista: {{interview}}',
    body: 'Hola {{candidate}}:\n\n{{tenant}} le invita a «{{interview}}», una entrevista con una IA. Dura unos {{minutes}} minutos y se hace en su navegador, cuando le venga bien, hasta el {{deadline}}.\n\n{{link}}\n\nEl enlace es solo suyo. Puede hacer una pausa y volver con el mismo enlace.',
  },
  reminder: {
    subject: 'Recordatorio: su entrevista con {{tenant}} está abierta hasta el {{deadline}}',
    body: 'Hola {{candidate}}:\n\nsu entrevista «{{interview}}» con {{tenant}} sigue abierta. Tiene hasta el {{deadline}}; dura unos {{minutes}} minutos.\n\n{{link}}\n\nSi ya ha empezado, continuará donde lo dejó.',
  },
  done: {
    subject: '{{tenant}} ha recibido su entrevista',
    body: 'Hola {{candidate}}:\n\ngracias por su entrevista «{{interview}}». {{tenant}} tiene sus respuestas; alguien las leerá y se pondrá en contacto con usted. Ahora no tiene que hacer nada.',
  },
  button: 'Abrir la entrevista',
  contact: '¿Preguntas? Escriba a {{contact}}.',
  why: 'Recibe este correo porque {{tenant}} le ha invitado a una entrevista.',
  unsubscribe: 'No más recordatorios:',
  stop: {
    title: '¿No más recordatorios?',
    text: 'No recibirá más recordatorios de entrevistas. Sus enlaces siguen siendo válidos.',
    button: 'Dejar de recibir recordatorios',
  },
  stopped: { title: 'No recibirá más recordatorios', text: 'Sus enlaces siguen siendo válidos.' },
};
