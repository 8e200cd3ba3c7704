import { useState } from 'react';
import { mutate } from '../../../src/client/index.js';
import { useTally } from '../../../src/client/react.js';
import { appTexts } from '../app.texts.js';
import { useCodedForm } from '../components/coded-form.js';
import { RequestPasswordResetDocument } from '../generated/graphql.js';
import { EmailField, FormFrame, ToSignIn } from './credentials.js';
import { MailSent } from './mail-sent.js';

const texts = appTexts.signIn;

export function ForgottenPasswordScreen() {
  const client = useTally();
  const [sentTo, setSentTo] = useState<string>();
  const coded = useCodedForm({
    defaultValues: { email: '' },
    async send(input: { email: string }) {
      await mutate(client, RequestPasswordResetDocument, { input });
      setSentTo(input.email);
    },
  });
  if (sentTo !== undefined) return <MailSent text={texts.forgottenSent(sentTo)} />;
  return (
    <FormFrame coded={coded} title={texts.forgotten} submit={texts.submitForgotten} links={<ToSignIn />}>
      <EmailField coded={coded} name="email" />
    </FormFrame>
  );
}
