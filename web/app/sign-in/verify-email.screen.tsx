import { Alert, Text } from '@mantine/core';
import { useNavigate } from 'react-router';
import { verifyEmail } from '../../../src/client/index.js';
import { useTally } from '../../../src/client/react.js';
import { appTexts } from '../app.texts.js';
import { useCodedForm } from '../components/coded-form.js';
import { FormFrame, PasswordField, ToSignIn } from './credentials.js';
import { useLinkToken } from './link-token.js';

const texts = appTexts.signIn;

/** Requires a click: email scanners follow links and would use up the token. */
export function VerifyEmailScreen() {
  const client = useTally();
  const navigate = useNavigate();
  const token = useLinkToken();
  const coded = useCodedForm({
    defaultValues: { password: '' },
    async send({ password }: { password: string }) {
      await verifyEmail(client, { token, password });
      await navigate('/');
    },
  });
  if (token === '') return <Alert color="red">{texts.noToken}</Alert>;
  return (
    <FormFrame coded={coded} title={texts.verify} submit={texts.submitVerify} links={<ToSignIn />}>
      <Text>{texts.verifyText}</Text>
      <PasswordField coded={coded} name="password" isNew />
    </FormFrame>
  );
}
