import { Button, Group, Modal, NumberInput, Select, Stack } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useState } from 'react';
import { Controller } from 'react-hook-form';
import { mutate } from '../../src/client/index.js';
import { useTally } from '../../src/client/react.js';
import { FormErrors, useCodedForm } from '../app/components/coded-form.js';
import { digitsOf } from '../app/components/money.js';
import { notifyDone } from '../app/components/notices.js';
import { useRequestOnce } from '../app/request-once.js';
import { billingTexts } from './billing.texts.js';
import { BuyCreditDocument } from './generated/graphql.js';
import { minorOf } from './money.input.js';
import { isPaymentsOff, PaymentsOff } from './payments-off.js';

const { credit: texts } = billingTexts;
const CURRENCIES = ['USD', 'EUR', 'GBP', 'CHF', 'JPY'] as const;

export function BuyCredit() {
  const [isOpen, { open, close }] = useDisclosure(false);
  return (
    <>
      <Button onClick={open}>{texts.open}</Button>
      <Modal
        opened={isOpen}
        onClose={close}
        title={texts.title}
        centered
        closeButtonProps={{ 'aria-label': texts.cancel }}
      >
        <CreditForm onClose={close} />
      </Modal>
    </>
  );
}

interface Values {
  amountMinor: number | '';
  currency: string;
}

function CreditForm({ onClose }: { onClose: () => void }) {
  const client = useTally();
  const sendOnce = useRequestOnce();
  const [isOff, setOff] = useState(false);
  const coded = useCodedForm<Values>({
    defaultValues: { amountMinor: 25, currency: 'USD' },
    async send({ amountMinor, currency }) {
      const credit = { amountMinor: minorOf(amountMinor === '' ? 0 : amountMinor, currency), currency };
      try {
        await sendOnce(credit, (input) => mutate(client, BuyCreditDocument, { input }, { refetch: ['Billing'] }));
      } catch (error) {
        if (!isPaymentsOff(error)) throw error;
        setOff(true);
        return;
      }
      notifyDone(texts.begun);
      onClose();
    },
  });
  const { control, watch } = coded.form;
  if (isOff) return <PaymentsOff />;
  return (
    <form onSubmit={coded.onSubmit} noValidate>
      <Stack>
        <FormErrors of={coded} />
        <Group grow align="flex-start">
          <Controller
            control={control}
            name="amountMinor"
            rules={{ required: texts.required, min: { value: 0.01, message: texts.required } }}
            render={({ field }) => (
              <NumberInput
                label={texts.amount}
                min={0}
                decimalScale={digitsOf(watch('currency'))}
                data-autofocus
                {...field}
                error={coded.errorOf('amountMinor')}
              />
            )}
          />
          <Controller
            control={control}
            name="currency"
            render={({ field }) => (
              <Select
                label={texts.currency}
                data={[...CURRENCIES]}
                allowDeselect={false}
                {...field}
                error={coded.errorOf('currency')}
              />
            )}
          />
        </Group>
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {texts.cancel}
          </Button>
          <Button type="submit" loading={coded.isBusy}>
            {texts.send}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
