import { Stack, Text, Title, UnstyledButton, VisuallyHidden } from '@mantine/core';
import { IconChevronRight } from '@tabler/icons-react';
import { useState } from 'react';
import { signIn } from '../../../src/client/index.js';
import { useTally } from '../../../src/client/react.js';
import { appTexts } from '../app.texts.js';
import { notifyFault } from '../components/notices.js';
import { Person } from '../components/person.js';
import type { DemoLogin } from './demo-logins.query.js';
import classes from './demo-logins.module.css';

const texts = appTexts.signIn;

/** One-click sign-in for each demo account. */
export function DemoLogins({ logins }: { logins: readonly DemoLogin[] }) {
  const client = useTally();
  const [busy, setBusy] = useState<string>();
  const enter = async ({ email, password }: DemoLogin): Promise<void> => {
    setBusy(email);
    try {
      await signIn(client, { email, password });
    } catch (error) {
      notifyFault(error);
      setBusy(undefined);
    }
  };
  return (
    <section aria-labelledby="demo-title">
      <Title order={2} id="demo-title">
        {texts.demoTitle}
      </Title>
      <Text c="dimmed" size="sm" mb="sm">
        {texts.demoText}
      </Text>
      <Stack gap="xs">
        {logins.map((login) => (
          <UnstyledButton
            key={login.email}
            className={classes.login}
            disabled={busy !== undefined}
            onClick={() => void enter(login)}
          >
            <span className={classes.who}>
              <span>
                <VisuallyHidden component="span">{texts.demoAs}</VisuallyHidden> <Person person={login} size={30} />
              </span>
              <Text span size="xs" c="dimmed">
                {login.what}
              </Text>
            </span>
            <IconChevronRight size={18} stroke={1.6} aria-hidden />
          </UnstyledButton>
        ))}
      </Stack>
    </section>
  );
}
