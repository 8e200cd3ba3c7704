import { Stack, Text, Title } from '@mantine/core';
import { IconMail } from '@tabler/icons-react';
import { appTexts } from '../app.texts.js';
import { ToSignIn } from './credentials.js';

/** Shown after a form that sends an email. */
export function MailSent({ text }: { text: string }) {
  return (
    <Stack gap="md" role="status">
      <IconMail size={36} stroke={1.3} aria-hidden />
      <Title order={1}>{appTexts.signIn.mailSent}</Title>
      <Text>{text}</Text>
      <ToSignIn />
    </Stack>
  );
}
