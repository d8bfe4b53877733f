import type { FoundText, JsonResume, SourceLine } from '@vivavoce/contract/records';
import { toStorable } from '@vivavoce/contract/text';
import type { TenantTransaction } from '../../database/database.ts';
import { toJson } from '../../database/json.ts';
import type { Prisma } from '../../generated/prisma/client.ts';
import { toMarkdown } from './parse/markdown.ts';
import type { ResumeRow } from './resource.ts';

export interface Contents {
  document: JsonResume;
  lines: SourceLine[];
  spans: Record<string, number[]>;
  confidence: Record<string, number>;
  found: FoundText[];
}

/** Writes one version down. The same version again changes nothing: whoever was first wrote it. */
export async function writeVersion(
  records: TenantTransaction,
  { tenantId, mode, id, candidateId }: ResumeRow,
  { version, contents }: { version: number; contents: Contents },
): Promise<void> {
  const list = (rows: object[]) => Object.values(toJson(rows)) as Prisma.InputJsonValue[];
  await records.resumeVersion.createMany({
    data: [
      {
        tenantId,
        mode,
        resumeId: id,
        version,
        candidateId,
        document: toJson(contents.document),
        markdown: toStorable(toMarkdown(contents.document)),
        lines: list(contents.lines),
        spans: toJson(contents.spans),
        confidence: toJson(contents.confidence),
        found: list(contents.found),
      },
    ],
    skipDuplicates: true,
  });
}

/**
 * The contents after an edit: what stayed keeps its lines, wherever it moved to within its section; what the person wrote is a line
 * of its own.
 */
export function editedContents(before: Contents, document: JsonResume): Contents {
  const known = new Map<string, string[]>();
  for (const [pointer, value] of leavesOf(before.document)) {
    const key = keyOf(pointer, value);
    known.set(key, [...(known.get(key) ?? []), pointer]);
  }
  const lines = [...before.lines];
  const spans: Record<string, number[]> = {};
  const confidence: Record<string, number> = {};
  for (const [pointer, value] of leavesOf(document)) {
    const sources = known.get(keyOf(pointer, value)) ?? [];
    const source = sources.includes(pointer) ? pointer : sources[0];
    const found = source === undefined ? undefined : before.spans[source];
    if (source !== undefined && found) {
      spans[pointer] = found;
      confidence[pointer] = before.confidence[source] ?? 1;
      continue;
    }
    spans[pointer] = [lines.length];
    confidence[pointer] = 1;
    lines.push({ page: 1, text: value, box: null });
  }
  return { document, lines, spans, confidence, found: before.found };
}

/** A value of a field, whichever entry of its list it stands in. */
function keyOf(pointer: string, value: string): string {
  return `${pointer.replace(/\/\d+/g, '/*')} ${value}`;
}

/** Every text of a document with its JSON pointer. */
export function leavesOf(node: unknown, pointer = ''): [string, string][] {
  if (typeof node === 'string') return [[pointer, node]];
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([key, part]) =>
    leavesOf(part, `${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`),
  );
}
