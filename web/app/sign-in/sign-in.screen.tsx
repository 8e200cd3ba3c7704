import { Anchor, Divider, Group, Stack } from '@mantine/core';
import { Link, Navigate, useSearchParams } from 'react-router';
import { signIn } from '../../../src/client/index.js';
import { useSession, useTally } from '../../../src/client/react.js';
import { appTexts } from '../app.texts.js';
import { useCodedForm } from '../components/coded-form.js';
import { EmailField, FormFrame, PasswordField } from './credentials.js';
import { DemoLogins } from './demo-logins.js';
import { useDemoLogins } from './demo-logins.query.js';

const texts = appTexts.signIn;

export function SignInScreen() {
  const client = useTally();
  const viewer = useSession();
  const next = useNext();
  const demoLogins = useDemoLogins();
  const coded = useCodedForm({
    defaultValues: { email: '', password: '' },
    async send({ email, password }: { email: string; password: string }) {
      await signIn(client, { email, password });
    },
  });
  if (viewer) return <Navigate to={next} replace />;
  return (
    <Stack gap="lg" onPointerEnter={fetchAhead} onFocus={fetchAhead}>
      {demoLogins.length > 0 && (
        <>
          <DemoLogins logins={demoLogins} />
          <Divider label={texts.orForm} />
        </>
      )}
      <FormFrame
        coded={coded}
        title={texts.title}
        submit={texts.submit}
        links={
          <Group justify="space-between">
            <Anchor component={Link} to="/sign-up" size="sm">
              {texts.toSignUp}
            </Anchor>
            <Anchor component={Link} to="/forgotten-password" size="sm">
              {texts.toForgotten}
            </Anchor>
            <Anchor component={Link} to="/email-access" size="sm">
              {texts.toGuest}
            </Anchor>
          </Group>
        }
      >
        <EmailField coded={coded} name="email" />
        <PasswordField coded={coded} name="password" />
      </FormFrame>
    </Stack>
  );
}

/** Preloads the next page while the user types or hovers. */
function fetchAhead(): void {
  void import('../shell/shell.js');
  void import('../home/home.screen.js');
}

/** The page to return to; only a path of this site, so that no link leads elsewhere. */
function useNext(): string {
  const [parameters] = useSearchParams();
  const next = parameters.get('next') ?? '/';
  return /^[/](?![/\\])/.test(next) ? next : '/';
}
