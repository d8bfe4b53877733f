import type { Lines } from './lines.ts';

export const es: Lines = {
  greeting:
    'Hola{name}, soy {interviewer}. Le doy la bienvenida a su entrevista: {title}. Tómese su tiempo con cada respuesta.',
  nextQuestion: 'Gracias. Aquí va la siguiente pregunta.',
  moveOn: 'Pasemos a la siguiente pregunta.',
  followUp: '¿Puede contarme un poco más sobre eso?',
  hint: 'Quizá le ayude esta idea. {hint}',
  hintPlain: 'Puede empezar por una situación concreta que recuerde bien.',
  wait: 'Por supuesto, tómese su tiempo.',
  answerCandidate:
    'Es una buena pregunta. Aquí no puedo responderla, pero el equipo podrá hacerlo después de la entrevista.',
  invitation: 'Esas eran mis preguntas. ¿Hay algo que quiera preguntarme?',
  invitationTitle: 'Sus preguntas',
  closing: 'Gracias por su tiempo{name}. Eso es todo por mi parte. Adiós.',
  timeUp:
    'Se ha acabado el tiempo, así que tengo que terminar aquí. Gracias por sus respuestas{name}. Adiós.',
  silence: ['¿Sigue ahí? Tómese su tiempo, le escucho.', 'Lo digo una vez más.'],
  checkIn: '¿Cómo va? Cuénteme lo que está pensando cuando quiera.',
  draft: 'Veo que ha empezado a escribir. ¿Seguimos o prefiere un poco más de tiempo?',
  notHeard: [
    'Perdón, no le he oído bien. ¿Puede repetirlo?',
    'Sigo sin distinguir las palabras. También puede escribir su respuesta.',
  ],
  missed: 'Perdón, me he perdido sus últimas palabras. ¿Puede repetirlas?',
  resume: 'Sigo desde ahí.',
};
