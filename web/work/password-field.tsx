import { PasswordInput } from '@mantine/core';
import type { UseFormRegisterReturn } from 'react-hook-form';
import { privacyTexts as texts } from './privacy.texts.js';

/** Asks for the password again before sensitive actions. */
export function PasswordField(props: UseFormRegisterReturn & { error: string | undefined }) {
  return <PasswordInput label={texts.password} autoComplete="current-password" w="100%" maw={420} {...props} />;
}
