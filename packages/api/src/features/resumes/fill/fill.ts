import { randomText } from '@vivavoce/contract/ids';
import type { SandboxProfile } from '@vivavoce/contract/sandbox';
import type { CoreContext } from '../../../context.ts';
import type { SessionRef } from '../../../core/session-ref.ts';
import type { ModelUsage } from '../../../models/model.ts';
import { openModel } from '../../../models/open.ts';
import { findVendor } from '../../../vendors/vendors.ts';
import { recordUsage } from '../../usage/index.ts';
import type { ParsedResume } from '../parse/read-document.ts';
import { checkFill, type FilledEntry } from './check.ts';
import { FILL, fillAnswerSchema, fillPrompt } from './prompt.ts';
import { SURE, unsureEntries } from './unsure.ts';

/** Whose resume it is. */
type Place = Pick<SessionRef, 'tenantId' | 'mode'> & { resumeId: string };

interface FillOptions {
  signal: AbortSignal;
  /** How the stand-ins behave, in tests. */
  sandbox?: SandboxProfile;
}

/**
 * A resume with the fields named that its parser is unsure of. A model says which words of the file they are, and code takes them from
 * there. Where nothing is unsure nobody is asked; where the model is away, late or lies, the resume stays as it was read.
 */
export async function fillUnsure(
  context: CoreContext,
  ref: Place,
  resume: ParsedResume,
  { signal, sandbox }: FillOptions,
): Promise<ParsedResume> {
  const entries = unsureEntries(resume);
  if (entries.length === 0) return resume;
  const { environment, log } = context;
  const access = findVendor(environment, 'llm', {
    id: ref.resumeId,
    mode: ref.mode,
    sandbox: sandbox ?? null,
  });
  if (!access) return resume;
  const answer = await openModel(access, { environment, attempts: 1 }).ask({
    task: FILL,
    prompt: fillPrompt(entries),
    schema: fillAnswerSchema,
    signal,
  });
  log.info({ task: FILL.name, outcome: answer.outcome, usage: answer.usage }, 'model answered');
  await meter(context, ref, answer.usage);
  if (answer.outcome !== 'answered') return resume;
  return withFilled(
    resume,
    entries.map((entry) => checkFill(answer.answer, entry)),
  );
}

function withFilled(resume: ParsedResume, entries: readonly FilledEntry[]): ParsedResume {
  const document = structuredClone(resume.document);
  const spans = { ...resume.spans };
  const confidence = { ...resume.confidence };
  for (const { filled, emptied } of entries) {
    for (const path of emptied) {
      put(document, path, undefined);
      delete spans[path];
      delete confidence[path];
    }
    for (const { path, text, line } of filled) {
      put(document, path, text);
      spans[path] = [line];
      confidence[path] = SURE;
    }
  }
  return { ...resume, document, spans, confidence };
}

/** Sets or takes away the field of an entry that is there. */
function put(document: object, path: string, text: string | undefined): void {
  const [, section = '', at = '', field = ''] = path.split('/');
  const list: unknown = Object.entries(document).find(([name]) => name === section)?.[1];
  const item: unknown = Array.isArray(list) ? list[Number(at)] : undefined;
  if (typeof item !== 'object' || item === null) return;
  if (text === undefined) Reflect.deleteProperty(item, field);
  else Reflect.set(item, field, text);
}

/** Letters that tell one answer from all others of a resume. */
const PART_LENGTH = 12;

/** Writes down what the answer took: one that is asked for again is paid again. No resume waits for the ledger. */
async function meter(context: CoreContext, { tenantId, mode, resumeId }: Place, usage: ModelUsage) {
  if (mode !== 'live') return;
  const of = {
    subject: { type: 'resume', id: resumeId },
    part: `fields_${randomText(PART_LENGTH)}`,
    stage: 'tailoring',
    model: usage.model,
  } as const;
  try {
    await context.database.withTenant({ tenantId, mode }, (records) =>
      recordUsage(
        { records },
        { tenantId, mode },
        { kind: 'model_input_tokens', quantity: usage.inputTokens - usage.cachedInputTokens, ...of },
        { kind: 'model_cache_read_tokens', quantity: usage.cachedInputTokens, ...of },
        { kind: 'model_output_tokens', quantity: usage.outputTokens, ...of },
      ),
    );
  } catch (error) {
    context.log.error({ err: error }, 'cannot write down what an answer took');
  }
}
