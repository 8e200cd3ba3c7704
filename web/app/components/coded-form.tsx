import { Alert } from '@mantine/core';
import type { SyntheticEvent } from 'react';
import { useForm, type DefaultValues, type FieldErrors, type FieldValues, type UseFormReturn } from 'react-hook-form';
import { showOnForm, toTallyError } from '../../../src/client/index.js';

export interface CodedForm<Values extends FieldValues> {
  form: UseFormReturn<Values>;
  /** For `<form onSubmit={...}>`. */
  onSubmit: (event?: SyntheticEvent) => void;
  isBusy: boolean;
  /** Error message of a field, for `error=` of an input; dots address nested fields: `contact.email`. */
  errorOf: (name: string) => string | undefined;
}

interface CodedFormOptions<Values extends FieldValues> {
  /** All fields of the form: server errors can be shown at these. */
  defaultValues: DefaultValues<Values>;
  /** Submits the form with a client function. Errors that it throws are shown at the fields. */
  send: (values: Values) => Promise<unknown>;
}

/** react-hook-form with server errors shown at their fields; the first invalid field gets the focus. */
export function useCodedForm<Values extends FieldValues>({
  defaultValues,
  send,
}: CodedFormOptions<Values>): CodedForm<Values> {
  const form = useForm<Values>({ defaultValues });
  const fields = pathsOf(defaultValues);
  const run = async (values: Values): Promise<void> => {
    try {
      await send(values);
    } catch (error) {
      const fault = toTallyError(error);
      showOnForm(fault, form.setError, fields);
      const first = Object.keys(fault.fieldErrors).find((name) => fields.includes(name));
      if (first !== undefined) form.setFocus(first as Parameters<typeof form.setFocus>[0]);
    }
  };
  return {
    form,
    onSubmit: (event) => void form.handleSubmit(run)(event),
    isBusy: form.formState.isSubmitting,
    errorOf: (name) => messageAt(form.formState.errors, name),
  };
}

/** All fields, with dots for nested ones: `applicant.email`. A list is one field. */
function pathsOf(values: object, before = ''): string[] {
  return Object.entries(values).flatMap(([name, value]: [string, unknown]) => {
    const isGroup = typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
    return isGroup ? pathsOf(value, `${before}${name}.`) : [before + name];
  });
}

function messageAt(errors: FieldErrors, name: string): string | undefined {
  let found: unknown = errors;
  for (const part of name.split('.')) found = (found as Record<string, unknown> | undefined)?.[part];
  const message = (found as { message?: unknown } | undefined)?.message;
  return typeof message === 'string' ? message : undefined;
}

/** Server errors that do not belong to a field of the form. */
export function FormErrors({ of }: { of: Pick<CodedForm<never>, 'errorOf'> }) {
  const message = of.errorOf('root');
  return message === undefined ? null : (
    <Alert color="red" role="alert">
      {message}
    </Alert>
  );
}
