import { TextField } from '../../../kit/form/text-field.tsx';
import { templateWords } from '../../../words/templates.ts';

const { persona } = templateWords.editor;

export function Persona() {
  return (
    <>
      <TextField name="interviewer.name" label={persona.name} />
      <TextField name="interviewer.persona" lines={5} label={persona.persona} hint={persona.personaHint} />
      <TextField name="interviewer.voiceId" label={persona.voice} hint={persona.voiceHint} optional />
    </>
  );
}
