import type { SelfDescriptionStrings } from './strings.ts';

export const es: SelfDescriptionStrings = {
  title: 'Sobre usted, si lo desea',
  text: '{tenant} lo pregunta para ver si sus entrevistas tratan a todos por igual. Sus respuestas se guardan aparte de la entrevista: nadie las lee como suyas y nada depende de ellas.',
  gender: 'Género',
  woman: 'Mujer',
  man: 'Hombre',
  other: 'Otro',
  age: 'Edad',
  under25: 'Menos de 25',
  to39: 'De 25 a 39',
  to54: 'De 40 a 54',
  from55: '55 o más',
  disability: 'Discapacidad',
  yes: 'Sí',
  no: 'No',
  none: 'Prefiero no decirlo',
  send: 'Enviar',
  skip: 'Ahora no',
  thanks: 'Gracias. Sus respuestas solo se cuentan junto con las de otras personas.',
  failed: 'No se pudo enviar. Inténtelo de nuevo.',
};
