import {
  type Allowed,
  CAPABILITIES,
  type Capability,
  mayWhenClosed,
  POLICY,
  ROLES,
  roleMay,
} from '../core/policy.ts';
import { GENERATED } from './markdown.ts';

/** `docs/policy.md`, from the one table of rights. */
export function policyMarkdown(): string {
  const rows = CAPABILITIES.map((capability) => {
    const marks = ROLES.map((role) => (roleMay(role, capability) ? '●' : ''));
    const { scope, tokens } = credentialsOf(capability);
    return `| \`${capability}\` | ${[...marks, scope, tokens, mayWhenClosed(capability) ? '●' : ''].join(' | ')} |`;
  });
  return `${GENERATED}

# Who may do what

The one table of rights (\`packages/api/src/core/policy.ts\`): REST, the console's procedures and the console itself ask nothing else.
What is in no row, nobody may. Tests ask every procedure as every role and every route of \`/v1\` with every kind of credential
(\`procedures.services.test.ts\`, \`routes.services.test.ts\`).

- A **role** is a member's, in one tenant. An adviser sees candidates who agreed to it, and nobody else.
- A **right** is a secret key's; \`sessions:create\` is a publishable key's, too, and its only one.
- A **token** opens its own session, result or candidate, never another's.
- **Closed**: what members still do once the tenant is closed. Its keys, its links and its candidates'
  tokens open nothing then; an interview that has begun goes on.

| | ${ROLES.join(' | ')} | right of a key | tokens | closed |
| --- | ${[...ROLES, '', '', ''].map(() => '---').join(' | ')} |
${rows.join('\n')}
`;
}

function credentialsOf(capability: Capability): { scope: string; tokens: string } {
  const allowed: Allowed = POLICY[capability];
  const tokens = [
    ...(allowed.tokens ?? []),
    ...(allowed.candidate ? [`candidate (\`${allowed.candidate}\`)`] : []),
  ];
  return { scope: allowed.scope ? `\`${allowed.scope}\`` : '', tokens: tokens.join(', ') };
}
