import { Anchor, Button, PasswordInput, Stack, TextInput, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import type { FieldValues, Path } from 'react-hook-form';
import { Link } from 'react-router';
import { appTexts } from '../app.texts.js';
import { FormErrors, type CodedForm } from '../components/coded-form.js';

const { signIn } = appTexts;

interface FormFrameProps<Values extends FieldValues> {
  coded: CodedForm<Values>;
  title: string;
  submit: string;
  children: ReactNode;
  /** Below the button. */
  links?: ReactNode;
}

/** A form of the signed-out pages: title, fields, button, links. */
export function FormFrame<Values extends FieldValues>({
  coded,
  title,
  submit,
  children,
  links,
}: FormFrameProps<Values>) {
  return (
    <form onSubmit={coded.onSubmit} noValidate>
      <Stack gap="md">
        <Title order={1}>{title}</Title>
        <FormErrors of={coded} />
        {children}
        <Button type="submit" size="md" loading={coded.isBusy} fullWidth>
          {submit}
        </Button>
        {links}
      </Stack>
    </form>
  );
}

interface FieldProps<Values extends FieldValues> {
  coded: CodedForm<Values>;
  name: Path<Values>;
}

export function EmailField<Values extends FieldValues>({ coded, name }: FieldProps<Values>) {
  return (
    <TextInput
      type="email"
      label={signIn.email}
      autoComplete="username"
      error={coded.errorOf(name)}
      {...coded.form.register(name, { required: signIn.required })}
    />
  );
}

interface PasswordFieldProps<Values extends FieldValues> extends FieldProps<Values> {
  isNew?: boolean;
}

export function PasswordField<Values extends FieldValues>({ coded, name, isNew = false }: PasswordFieldProps<Values>) {
  return (
    <PasswordInput
      label={isNew ? signIn.newPasswordField : signIn.password}
      description={isNew ? signIn.passwordHint : undefined}
      autoComplete={isNew ? 'new-password' : 'current-password'}
      error={coded.errorOf(name)}
      // Mantine's other inputs set this automatically.
      aria-invalid={coded.errorOf(name) !== undefined}
      visibilityToggleButtonProps={{ 'aria-label': signIn.showPassword, tabIndex: 0 }}
      {...coded.form.register(name, { required: signIn.required })}
    />
  );
}

export function ToSignIn() {
  return (
    <Anchor component={Link} to="/sign-in" size="sm">
      {signIn.toSignIn}
    </Anchor>
  );
}
