import { Button, Checkbox, Stack, Text } from '@mantine/core';
import { mutate } from '../../src/client/index.js';
import { useTally } from '../../src/client/react.js';
import { FormErrors, useCodedForm } from '../app/components/coded-form.js';
import { Panel } from '../app/components/panel.js';
import type { Receipt } from './erasure-receipt.js';
import { EraseMyAccountDocument } from './generated/graphql.js';
import { PasswordField } from './password-field.js';
import { privacyTexts } from './privacy.texts.js';

const { erase: texts } = privacyTexts;

export function EraseAccount({ onErased }: { onErased: (receipt: Receipt) => void }) {
  const client = useTally();
  const coded = useCodedForm({
    defaultValues: { password: '', isSure: false },
    async send({ password }: { password: string; isSure: boolean }) {
      const { eraseMyAccount } = await mutate(client, EraseMyAccountDocument, { input: { password } });
      onErased(eraseMyAccount.receipt ?? []);
    },
  });
  const { register } = coded.form;
  return (
    <Panel title={texts.heading}>
      <form onSubmit={coded.onSubmit} noValidate>
        <Stack gap="sm" align="flex-start">
          <Text size="sm">{texts.text}</Text>
          <FormErrors of={coded} />
          <PasswordField
            {...register('password', { required: privacyTexts.passwordRequired })}
            error={coded.errorOf('password')}
          />
          <Checkbox
            label={texts.confirm}
            {...register('isSure', { required: texts.confirmRequired })}
            error={coded.errorOf('isSure')}
          />
          <Button type="submit" color="red.9" loading={coded.isBusy}>
            {texts.button}
          </Button>
        </Stack>
      </form>
    </Panel>
  );
}
