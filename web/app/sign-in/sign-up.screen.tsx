import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { signUp } from '../../../src/client/index.js';
import { useTally } from '../../../src/client/react.js';
import { appTexts } from '../app.texts.js';
import { useCodedForm } from '../components/coded-form.js';
import { EmailField, FormFrame, ToSignIn } from './credentials.js';
import { MailSent } from './mail-sent.js';

const texts = appTexts.signIn;

export function SignUpScreen() {
  const client = useTally();
  const [sentTo, setSentTo] = useState<string>();
  const coded = useCodedForm({
    defaultValues: { name: '', email: '' },
    async send(values: { name: string; email: string }) {
      await signUp(client, values);
      setSentTo(values.email);
    },
  });
  if (sentTo !== undefined) return <MailSent text={texts.signUpSent(sentTo)} />;
  return (
    <FormFrame coded={coded} title={texts.signUp} submit={texts.submitSignUp} links={<ToSignIn />}>
      <TextInput
        label={texts.name}
        autoComplete="name"
        error={coded.errorOf('name')}
        {...coded.form.register('name', { required: texts.required })}
      />
      <EmailField coded={coded} name="email" />
    </FormFrame>
  );
}
