import { PasswordInput } from '@mantine/core';
import type { UseFormRegisterReturn } from 'react-hook-form';
import { privacyTexts as texts } from './privacy.texts.js';

/** The own password once more, before what only the owner may do. */
export function PasswordField(props: UseFormRegisterReturn & { error: string | undefined }) {
  return <PasswordInput label={texts.password} autoComplete="current-password" w="100%" maw={420} {...props} />;
}
