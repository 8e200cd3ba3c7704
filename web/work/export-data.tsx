import { Button, Stack, Text } from '@mantine/core';
import { mutate } from '../../src/client/index.js';
import { useTally } from '../../src/client/react.js';
import { FormErrors, useCodedForm } from '../app/components/coded-form.js';
import { download } from '../app/components/download.js';
import { notifyDone } from '../app/components/notices.js';
import { Panel } from '../app/components/panel.js';
import { ExportMyDataDocument } from './generated/graphql.js';
import { PasswordField } from './password-field.js';
import { privacyTexts } from './privacy.texts.js';

const { export: texts } = privacyTexts;

export function ExportData() {
  const client = useTally();
  const coded = useCodedForm({
    defaultValues: { password: '' },
    async send(input: { password: string }) {
      const { exportMyData } = await mutate(client, ExportMyDataDocument, { input });
      const day = new Date().toISOString().slice(0, 10);
      download(texts.file(day), JSON.stringify(exportMyData.data, null, 2), 'application/json');
      notifyDone(texts.done);
      coded.form.reset();
    },
  });
  return (
    <Panel title={texts.heading}>
      <form onSubmit={coded.onSubmit} noValidate>
        <Stack gap="sm" align="flex-start">
          <Text size="sm">{texts.text}</Text>
          <FormErrors of={coded} />
          <PasswordField
            {...coded.form.register('password', { required: privacyTexts.passwordRequired })}
            error={coded.errorOf('password')}
          />
          <Button type="submit" loading={coded.isBusy}>
            {texts.button}
          </Button>
        </Stack>
      </form>
    </Panel>
  );
}
