import { Alert, Button, Radio, Stack, Text, TextInput, Title } from '@mantine/core';
import { IconMail } from '@tabler/icons-react';
import { useState } from 'react';
import { Controller } from 'react-hook-form';
import { mutate } from '../../src/client/index.js';
import { useTally } from '../../src/client/react.js';
import { appTexts } from '../app/app.texts.js';
import { useCodedForm } from '../app/components/coded-form.js';
import { FormFrame, ToSignIn } from '../app/sign-in/credentials.js';
import { RequestEmailAccessDocument, type EmailScope, type RequestEmailAccessInput } from './generated/graphql.js';
import { guestTexts } from './guest.texts.js';

const { ask: texts } = guestTexts;
const SCOPES: readonly EmailScope[] = ['CONSULTATIONS', 'APPLICATIONS', 'REGISTRATIONS'];

/** The response is the same for every address, so it reveals nothing about who sent what. */
export function AskForLink({ ended }: { ended: 'over' | 'closed' | undefined }) {
  const client = useTally();
  const [sentTo, setSentTo] = useState<string>();
  const coded = useCodedForm({
    defaultValues: { email: '', scope: 'CONSULTATIONS' },
    async send(input: RequestEmailAccessInput) {
      await mutate(client, RequestEmailAccessDocument, { input });
      setSentTo(input.email);
    },
  });
  if (sentTo !== undefined) return <Sent to={sentTo} onAgain={() => setSentTo(undefined)} />;
  return (
    <Stack gap="lg">
      {ended === 'over' && (
        <Alert title={texts.over} role="status">
          {texts.overText}
        </Alert>
      )}
      {ended === 'closed' && (
        <Alert title={texts.closed} role="status">
          {texts.closedText}
        </Alert>
      )}
      <FormFrame coded={coded} title={texts.title} submit={texts.submit} links={<ToSignIn />}>
        <Text>{texts.text}</Text>
        <Controller
          control={coded.form.control}
          name="scope"
          render={({ field }) => (
            <Radio.Group {...field} label={texts.scope} error={coded.errorOf('scope')}>
              <Stack gap="xs" mt="xs">
                {SCOPES.map((scope) => (
                  <Radio key={scope} value={scope} label={texts.scopes[scope]} />
                ))}
              </Stack>
            </Radio.Group>
          )}
        />
        <TextInput
          type="email"
          label={appTexts.signIn.email}
          description={texts.emailHint}
          autoComplete="email"
          error={coded.errorOf('email')}
          {...coded.form.register('email', { required: appTexts.signIn.required })}
        />
      </FormFrame>
    </Stack>
  );
}

function Sent({ to, onAgain }: { to: string; onAgain: () => void }) {
  return (
    <Stack gap="md" align="flex-start" role="status">
      <IconMail size={36} stroke={1.3} aria-hidden />
      <Title order={1}>{appTexts.signIn.mailSent}</Title>
      <Text style={{ overflowWrap: 'anywhere' }}>{texts.sent(to)}</Text>
      <Button variant="default" onClick={onAgain}>
        {texts.again}
      </Button>
    </Stack>
  );
}
