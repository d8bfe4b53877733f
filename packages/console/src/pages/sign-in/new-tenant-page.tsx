import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { z } from 'zod';
import { useApi } from '../../api.ts';
import { Form } from '../../kit/form/form.tsx';
import { SubmitButton } from '../../kit/form/submit-button.tsx';
import { TextField } from '../../kit/form/text-field.tsx';
import { Page as Frame } from '../../kit/page.tsx';
import { Plain } from '../../kit/plain.tsx';
import { signInWords } from '../../words/sign-in.ts';

const { tenant: words } = signInWords;

const schema = z.object({ name: z.string().trim().min(1).max(100) });

/** Makes a tenant of one's own: the step after signing up. */
export function Page() {
  const api = useApi();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const create = useMutation(api.tenants.create.mutationOptions());
  return (
    <Plain>
      <Frame title={words.title} intro={words.intro} narrow>
        <Form
          schema={schema}
          defaultValues={{ name: '' }}
          onSubmit={async (values) => {
            const { slug } = await create.mutateAsync(values);
            queries.clear();
            await navigate({ to: `/${slug}/test/overview` });
          }}
        >
          <TextField name="name" label={words.name} hint={words.nameHint} autoComplete="organization" />
          <SubmitButton>{words.submit}</SubmitButton>
        </Form>
      </Frame>
    </Plain>
  );
}
