import { fence } from '@vivavoce/contract/prompt';

/**
 * A part of a prompt.
 *
 * - `rules`: ours, and the same for every request of a task; they stand first
 * - `data`: untrusted; it is fenced here, so no caller can forget it
 * - `ask`: ours: what to do with the data
 */
export type PromptPart =
  | { kind: 'rules'; text: string }
  | { kind: 'data'; tag: string; value: unknown }
  | { kind: 'ask'; text: string };

export interface RenderedPrompt {
  system: string;
  user: string;
}

/** The prompt as vendors take it: rules apart from everything else, parts in their order. */
export function renderPrompt(parts: readonly PromptPart[]): RenderedPrompt {
  const system: string[] = [];
  const user: string[] = [];
  for (const part of parts) {
    switch (part.kind) {
      case 'rules':
        system.push(part.text);
        break;
      case 'data':
        user.push(fence(part.tag, part.value));
        break;
      case 'ask':
        user.push(part.text);
        break;
    }
  }
  return { system: system.join('\n\n'), user: user.join('\n\n') };
}
