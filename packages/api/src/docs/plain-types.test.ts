import type { Problem } from '@vivavoce/contract/errors';
import type {
  Application,
  ApplicationDetail,
  ApplicationMessage,
  ApplicationTimelineEntry,
  CandidateInterview,
  CandidateToken,
  CreateSessionResponse,
  Evaluation,
  EvaluationResult,
  Job,
  JoinResponse,
  PackageBalance,
  PackagePurchase,
  Page,
  ResultToken,
  Session,
  SessionToken,
} from '@vivavoce/contract/records';
import { expectTypeOf, it } from 'vitest';
import type { z } from 'zod';
import type {
  applicationDetailSchema,
  applicationSchema,
  messageSchema,
  timelineEntrySchema,
} from '../features/applications/schema.ts';
import type { candidateInterviewSchema } from '../features/candidate-interviews/schema.ts';
import type { candidateTokenSchema } from '../features/candidate-tokens/index.ts';
import type { evaluationResultSchema, evaluationSchema } from '../features/evaluations/schema.ts';
import type { jobSchema } from '../features/jobs/schema.ts';
import type { balanceSchema, purchaseSchema } from '../features/packages/schema.ts';
import type {
  createSessionResponseSchema,
  joinResponseSchema,
  resultTokenSchema,
  sessionPageSchema,
  sessionSchema,
  sessionTokenSchema,
} from '../features/sessions/resource/schema.ts';
import type { problemSchema } from '../http/openapi.ts';

/** What the API answers has one schema a resource; what the SDK's types say of it is that schema's type, to the letter. */
it('the published types are those of the schemas that describe the API', () => {
  expectTypeOf<Session>().toEqualTypeOf<z.output<typeof sessionSchema>>();
  expectTypeOf<Page<Session>>().toEqualTypeOf<z.output<typeof sessionPageSchema>>();
  expectTypeOf<SessionToken>().toEqualTypeOf<z.output<typeof sessionTokenSchema>>();
  expectTypeOf<CandidateToken>().toEqualTypeOf<z.output<typeof candidateTokenSchema>>();
  expectTypeOf<CandidateInterview>().toEqualTypeOf<z.output<typeof candidateInterviewSchema>>();
  expectTypeOf<ResultToken>().toEqualTypeOf<z.output<typeof resultTokenSchema>>();
  expectTypeOf<CreateSessionResponse>().toEqualTypeOf<z.output<typeof createSessionResponseSchema>>();
  expectTypeOf<JoinResponse>().toEqualTypeOf<z.output<typeof joinResponseSchema>>();
  expectTypeOf<Application>().toEqualTypeOf<z.output<typeof applicationSchema>>();
  expectTypeOf<ApplicationDetail>().branded.toEqualTypeOf<z.output<typeof applicationDetailSchema>>();
  expectTypeOf<ApplicationMessage>().toEqualTypeOf<z.output<typeof messageSchema>>();
  expectTypeOf<z.output<typeof timelineEntrySchema>>().toExtend<ApplicationTimelineEntry>();
  expectTypeOf<PackageBalance>().toEqualTypeOf<z.output<typeof balanceSchema>>();
  expectTypeOf<PackagePurchase>().toEqualTypeOf<z.output<typeof purchaseSchema>>();
  expectTypeOf<Job>().toEqualTypeOf<z.output<typeof jobSchema>>();
  expectTypeOf<Evaluation>().toEqualTypeOf<z.output<typeof evaluationSchema>>();
  expectTypeOf<EvaluationResult>().toEqualTypeOf<z.output<typeof evaluationResultSchema>>();
  expectTypeOf<Problem>().toEqualTypeOf<z.output<typeof problemSchema>>();
});
