import { expectTypeOf, it } from 'vitest';
import type { z } from 'zod';
import type { clientMessageSchema } from '../realtime/messages.schema.ts';
import type { ClientMessage, Envelope } from '../realtime/messages.ts';
import type { sandboxProfileSchema } from '../sandbox/profile.schema.ts';
import type { SandboxProfile } from '../sandbox/profile.ts';
import type { jsonResumeSchema, resumeSchema } from './resumes.schema.ts';
import type { JsonResume, Resume } from './resumes.ts';
import type {
  consentRequestSchema,
  createSessionSchema,
  interviewProgressSchema,
  joinRequestSchema,
  utteranceSchema,
} from './session.schema.ts';
import type {
  ConsentRequest,
  CreateSessionRequest,
  InterviewProgress,
  JoinRequest,
  Utterance,
} from './session.ts';
import type { templateSchema } from './template.schema.ts';
import type { Template } from './template.ts';

/** Browser code gets types without Zod. Each is its schema's, to the letter; the compiler says where one is not. */
it('the plain types are those of the schemas', () => {
  expectTypeOf<Template>().toEqualTypeOf<z.output<typeof templateSchema>>();
  expectTypeOf<Utterance>().toEqualTypeOf<z.output<typeof utteranceSchema>>();
  expectTypeOf<InterviewProgress>().toEqualTypeOf<z.output<typeof interviewProgressSchema>>();
  expectTypeOf<CreateSessionRequest>().branded.toEqualTypeOf<z.output<typeof createSessionSchema>>();
  expectTypeOf<ConsentRequest>().toEqualTypeOf<z.output<typeof consentRequestSchema>>();
  expectTypeOf<JoinRequest>().toEqualTypeOf<z.output<typeof joinRequestSchema>>();
  expectTypeOf<SandboxProfile>().toEqualTypeOf<z.output<typeof sandboxProfileSchema>>();
  expectTypeOf<JsonResume>().toEqualTypeOf<z.output<typeof jsonResumeSchema>>();
  expectTypeOf<Resume>().toEqualTypeOf<z.output<typeof resumeSchema>>();
  expectTypeOf<ClientMessage & Envelope>().branded.toEqualTypeOf<z.output<typeof clientMessageSchema>>();
});
