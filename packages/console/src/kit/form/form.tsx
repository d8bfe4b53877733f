import { zodResolver } from '@hookform/resolvers/zod';
import { type ReactNode, useId, useState } from 'react';
import {
  type DefaultValues,
  type FieldPath,
  FormProvider,
  type UseFormReturn,
  useForm,
} from 'react-hook-form';
import type { z } from 'zod';
import { problemOf } from '../../api.ts';
import { kitWords } from '../../words/kit.ts';
import { faultWords } from './fault-words.ts';
import styles from './form.module.css';

// biome-ignore lint/suspicious/noExplicitAny: a form of any values; its fields name them by path
type AnySchema = z.ZodType<any, any>;

export interface FormProps<S extends AnySchema> {
  /** What the fields must hold; its output is what `onSubmit` gets. */
  schema: S;
  defaultValues: DefaultValues<z.input<S>>;
  /** Sends it. A failure is told at the fields that it names, else above the acts. */
  onSubmit: (values: z.output<S>, form: UseFormReturn<z.input<S>, unknown, z.output<S>>) => Promise<unknown>;
  /** Fields, and a `SubmitButton`. */
  children: ReactNode;
}

/**
 * A form. Its fields are the kit's (`TextField`, `SelectField`, …), each by the name of a value of the schema.
 * @example
 * <Form schema={nameSchema} defaultValues={{ name: '' }} onSubmit={(values) => rename.mutateAsync(values)}>
 *   <TextField name="name" label="Name" />
 *   <SubmitButton>Save name</SubmitButton>
 * </Form>
 */
export function Form<S extends AnySchema>({ schema, defaultValues, onSubmit, children }: FormProps<S>) {
  const form = useForm<z.input<S>, unknown, z.output<S>>({
    resolver: zodResolver(schema, { error: faultWords }),
    defaultValues,
  });
  const [failure, setFailure] = useState<string>();
  const id = useId();
  const submit = form.handleSubmit(async (values) => {
    setFailure(undefined);
    try {
      await onSubmit(values, form);
    } catch (error) {
      const rest = tellFields(form, error);
      if (rest !== undefined) setFailure(rest);
    }
  });
  return (
    <FormProvider {...form}>
      <form noValidate className={styles.form} onSubmit={(event) => void submit(event)} aria-describedby={id}>
        {children}
        <p id={id} role="alert" className={styles.failure}>
          {failure}
        </p>
      </form>
    </FormProvider>
  );
}

/** Puts the faults of an answer at the fields that they name. Answers what is left to tell. */
function tellFields<S extends AnySchema>(
  form: UseFormReturn<z.input<S>, unknown, z.output<S>>,
  error: unknown,
): string | undefined {
  const problem = problemOf(error);
  if (!problem) return kitWords.errors.notDone;
  const known = new Set(Object.keys(form.getValues()));
  const others: string[] = [];
  for (const { pointer, detail } of problem.errors ?? []) {
    const path = fieldOf(pointer);
    if (known.has(path.split('.')[0] ?? '')) {
      form.setError(path as FieldPath<z.input<S>>, { message: detail }, { shouldFocus: true });
    } else others.push(detail);
  }
  if ((problem.errors ?? []).length > others.length && others.length === 0) return undefined;
  return others.join(' ') || `${problem.detail} ${problem.fix ?? ''}`.trim();
}

/** `/origins/0` and `json.origins.0` are both the value `origins.0`. */
function fieldOf(pointer: string): string {
  return pointer.replace(/^(json|body|query|path)?[./]/, '').replaceAll('/', '.');
}
