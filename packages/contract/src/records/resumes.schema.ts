import { z } from 'zod';
import { textSchema } from '../text/text.schema.ts';
import {
  type FoundText,
  type JsonResume,
  RESUME_PROBLEMS,
  RESUME_STATES,
  type Resume,
  type SourceLine,
} from './resumes.ts';

const short = textSchema.max(500);
const long = textSchema.max(10_000);
const list = <T extends z.ZodType>(of: T) => z.array(of).max(200);
/** The schema of JSON Resume asks for real months; it lets month 19 pass, which no calendar has. */
const date = z
  .string()
  .regex(/^[12]\d{3}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, '2023, 2023-04 or 2023-04-30');

const named = {
  url: short.exactOptional(),
  startDate: date.exactOptional(),
  endDate: date.exactOptional(),
};
const told = { summary: long.exactOptional(), highlights: list(long).exactOptional() };

const basicsSchema = z.object({
  name: short.exactOptional(),
  label: short.exactOptional(),
  email: short.exactOptional(),
  phone: short.exactOptional(),
  url: short.exactOptional(),
  summary: long.exactOptional(),
  location: z
    .object({
      address: short.exactOptional(),
      postalCode: short.exactOptional(),
      city: short.exactOptional(),
      countryCode: short.exactOptional(),
      region: short.exactOptional(),
    })
    .exactOptional(),
  profiles: list(
    z.object({ network: short.exactOptional(), username: short.exactOptional(), url: short.exactOptional() }),
  ).exactOptional(),
});

const workSchema = z.object({
  name: short.exactOptional(),
  location: short.exactOptional(),
  description: long.exactOptional(),
  position: short.exactOptional(),
  ...named,
  ...told,
});

const volunteerSchema = z.object({
  organization: short.exactOptional(),
  position: short.exactOptional(),
  ...named,
  ...told,
});

const educationSchema = z.object({
  institution: short.exactOptional(),
  area: short.exactOptional(),
  studyType: short.exactOptional(),
  ...named,
  score: short.exactOptional(),
  courses: list(short).exactOptional(),
});

const projectSchema = z.object({
  name: short.exactOptional(),
  description: long.exactOptional(),
  highlights: list(long).exactOptional(),
  keywords: list(short).exactOptional(),
  ...named,
  roles: list(short).exactOptional(),
  entity: short.exactOptional(),
  type: short.exactOptional(),
});

/** Within JSON Resume, with limits. What it does not know is left out: files carry themes and tools' own fields. */
export const jsonResumeSchema = z.object({
  basics: basicsSchema.exactOptional(),
  work: list(workSchema).exactOptional(),
  volunteer: list(volunteerSchema).exactOptional(),
  education: list(educationSchema).exactOptional(),
  awards: list(
    z.object({
      title: short.exactOptional(),
      date: date.exactOptional(),
      awarder: short.exactOptional(),
      summary: long.exactOptional(),
    }),
  ).exactOptional(),
  certificates: list(
    z.object({
      name: short.exactOptional(),
      date: date.exactOptional(),
      url: short.exactOptional(),
      issuer: short.exactOptional(),
    }),
  ).exactOptional(),
  publications: list(
    z.object({
      name: short.exactOptional(),
      publisher: short.exactOptional(),
      releaseDate: date.exactOptional(),
      url: short.exactOptional(),
      summary: long.exactOptional(),
    }),
  ).exactOptional(),
  skills: list(
    z.object({
      name: short.exactOptional(),
      level: short.exactOptional(),
      keywords: list(short).exactOptional(),
    }),
  ).exactOptional(),
  languages: list(
    z.object({ language: short.exactOptional(), fluency: short.exactOptional() }),
  ).exactOptional(),
  interests: list(
    z.object({ name: short.exactOptional(), keywords: list(short).exactOptional() }),
  ).exactOptional(),
  references: list(
    z.object({ name: short.exactOptional(), reference: long.exactOptional() }),
  ).exactOptional(),
  projects: list(projectSchema).exactOptional(),
}) satisfies z.ZodType<JsonResume>;

export const sourceLineSchema = z.object({
  page: z.int().min(1),
  text: z.string(),
  box: z.object({ x: z.number(), y: z.number(), width: z.number(), height: z.number() }).nullable(),
}) satisfies z.ZodType<SourceLine>;

export const foundTextSchema = z.object({
  kind: z.enum(['instruction', 'hidden_text']),
  text: z.string(),
  line: z.int().min(0).nullable(),
}) satisfies z.ZodType<FoundText>;

export const resumeSchema = z.object({
  id: z.string(),
  candidateId: z.string(),
  state: z.enum(RESUME_STATES),
  version: z.int().min(1),
  file: z
    .object({ name: z.string(), type: z.string(), bytes: z.int(), pages: z.int().nullable() })
    .nullable(),
  document: jsonResumeSchema,
  markdown: z.string(),
  lines: z.array(sourceLineSchema),
  spans: z.record(z.string(), z.array(z.int())),
  confidence: z.record(z.string(), z.number().min(0).max(1)),
  found: z.array(foundTextSchema),
  problem: z.object({ code: z.enum(RESUME_PROBLEMS), detail: z.string() }).nullable(),
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
}) satisfies z.ZodType<Resume>;
