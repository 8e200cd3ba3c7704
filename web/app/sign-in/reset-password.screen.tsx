import { Alert } from '@mantine/core';
import { useNavigate } from 'react-router';
import { mutate } from '../../../src/client/index.js';
import { useTally } from '../../../src/client/react.js';
import { appTexts } from '../app.texts.js';
import { useCodedForm } from '../components/coded-form.js';
import { notifyDone } from '../components/notices.js';
import { ResetPasswordDocument } from '../generated/graphql.js';
import { FormFrame, PasswordField, ToSignIn } from './credentials.js';
import { useLinkToken } from './link-token.js';

const texts = appTexts.signIn;

export function ResetPasswordScreen() {
  const client = useTally();
  const navigate = useNavigate();
  const token = useLinkToken();
  const coded = useCodedForm({
    defaultValues: { newPassword: '' },
    async send({ newPassword }: { newPassword: string }) {
      await mutate(client, ResetPasswordDocument, { input: { token, newPassword } });
      notifyDone(texts.passwordSet);
      await navigate('/sign-in');
    },
  });
  if (token === '') return <Alert color="red">{texts.noToken}</Alert>;
  return (
    <FormFrame coded={coded} title={texts.newPassword} submit={texts.submitNewPassword} links={<ToSignIn />}>
      <PasswordField coded={coded} name="newPassword" isNew />
    </FormFrame>
  );
}
