import { Button, Group, Modal, Stack, Textarea } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { Controller } from 'react-hook-form';
import { useNavigate } from 'react-router';
import { rescheduleConsultation } from '../../src/client/services/support.js';
import { useTally } from '../../src/client/react.js';
import { appTexts } from '../app/app.texts.js';
import { FormErrors, useCodedForm } from '../app/components/coded-form.js';
import { notifyDone } from '../app/components/notices.js';
import { viewerZone } from './calendar-days.js';
import type { Consultation } from './consultation.screen.js';
import { SlotPicker } from './slot-picker.js';
import { supportTexts } from './support.texts.js';

const { consultation: texts, newConsultation } = supportTexts;

export function MoveButton({ consultation }: { consultation: Consultation }) {
  const [isOpen, { open, close }] = useDisclosure(false);
  return (
    <>
      <Button variant="default" onClick={open}>
        {texts.move}
      </Button>
      <Modal
        opened={isOpen}
        onClose={close}
        title={texts.moveTitle}
        size="xl"
        closeButtonProps={{ 'aria-label': appTexts.confirm.cancel }}
      >
        <MoveForm consultation={consultation} onDone={close} />
      </Modal>
    </>
  );
}

interface Values {
  scheduledAt: string | null;
  reason: string;
}

function MoveForm({ consultation, onDone }: { consultation: Consultation; onDone: () => void }) {
  const client = useTally();
  const navigate = useNavigate();
  const coded = useCodedForm<Values>({
    defaultValues: { scheduledAt: null, reason: '' },
    async send({ scheduledAt, reason }) {
      const moved = await rescheduleConsultation(client, consultation.id, {
        scheduledAt,
        timeZone: viewerZone(),
        reason: reason.trim() || null,
      });
      onDone();
      notifyDone(texts.moved);
      await navigate(`/consultations/${moved.id}`);
    },
  });
  const { control, register } = coded.form;
  return (
    <form onSubmit={coded.onSubmit} noValidate>
      <Stack>
        <FormErrors of={coded} />
        <Controller
          control={control}
          name="scheduledAt"
          rules={{ required: newConsultation.chooseTime }}
          render={({ field: { value, onChange } }) => (
            <SlotPicker
              type={consultation.consultationType}
              value={value}
              onChange={onChange}
              error={coded.errorOf('scheduledAt')}
            />
          )}
        />
        <Textarea
          label={texts.moveReason}
          autosize
          minRows={2}
          maxLength={500}
          error={coded.errorOf('reason')}
          {...register('reason')}
        />
        <Group justify="flex-end">
          <Button type="submit" loading={coded.isBusy}>
            {texts.moveSubmit}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
