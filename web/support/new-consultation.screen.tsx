import { Button, Group, Select, SimpleGrid, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { Controller } from 'react-hook-form';
import { useNavigate } from 'react-router';
import { requestConsultation } from '../../src/client/services/support.js';
import { useTally } from '../../src/client/react.js';
import { FormErrors, useCodedForm, type CodedForm } from '../app/components/coded-form.js';
import { notifyDone } from '../app/components/notices.js';
import { PageHeader } from '../app/components/page-header.js';
import { Panel } from '../app/components/panel.js';
import { formatTime } from '../app/components/when.js';
import { useRequestOnce } from '../app/request-once.js';
import { viewerZone } from './calendar-days.js';
import type { ConsultationType } from './generated/graphql.js';
import { companyOf, projectOf, type ConsultationValues } from './consultation-values.js';
import { SlotPicker } from './slot-picker.js';
import { consultationTypeLabels, supportTexts } from './support.texts.js';
import { supportTitles } from './support.titles.js';

const { newConsultation: texts, consultations } = supportTexts;

const TYPES = Object.entries(consultationTypeLabels).map(([value, { name, what, minutes }]) => ({
  value,
  label: `${name}: ${what}, ${consultations.minutes(minutes)}`,
}));

export function NewConsultationScreen() {
  const client = useTally();
  const sendOnce = useRequestOnce();
  const navigate = useNavigate();
  const coded = useCodedForm<ConsultationValues>({
    defaultValues: {
      consultationType: 'PRODUCT_DEMO',
      scheduledAt: null,
      project: { description: '', timeline: '', budget: '' },
      company: { name: '', industry: '', employees: '', website: '' },
    },
    async send({ consultationType, scheduledAt, project, company }) {
      const wish = {
        consultationType,
        scheduledAt,
        timeZone: viewerZone(),
        project: projectOf(project),
        company: companyOf(company),
      };
      const consultation = await sendOnce(wish, (input) => requestConsultation(client, input));
      notifyDone(texts.sent);
      await navigate(`/consultations/${consultation.id}`);
    },
  });
  const { form, errorOf } = coded;
  const [type, scheduledAt] = form.watch(['consultationType', 'scheduledAt']);
  const changeType = (next: string | null): void => {
    form.setValue('consultationType', next as ConsultationType);
    // Available times depend on the duration.
    form.setValue('scheduledAt', null);
  };
  return (
    <>
      <PageHeader title={supportTitles.newConsultation} description={texts.description} />
      <form onSubmit={coded.onSubmit} noValidate>
        <Stack maw={820}>
          <FormErrors of={coded} />
          <Panel>
            <Stack>
              <Select
                label={texts.type}
                data={TYPES}
                value={type}
                onChange={changeType}
                allowDeselect={false}
                error={errorOf('consultationType')}
              />
              <Controller
                control={form.control}
                name="scheduledAt"
                rules={{ required: texts.chooseTime }}
                render={({ field: { value, onChange } }) => (
                  <SlotPicker type={type} value={value} onChange={onChange} error={errorOf('scheduledAt')} />
                )}
              />
            </Stack>
          </Panel>
          <Panel title={texts.project}>
            <ProjectFields coded={coded} />
          </Panel>
          <Panel title={texts.company}>
            <CompanyFields coded={coded} />
          </Panel>
          <Group justify="space-between">
            <Text size="sm" role="status">
              {scheduledAt === null ? texts.chooseTime : `${texts.chosen}: ${formatTime(scheduledAt)}`}
            </Text>
            <Button type="submit" loading={coded.isBusy}>
              {texts.submit}
            </Button>
          </Group>
        </Stack>
      </form>
    </>
  );
}

interface FieldsProps {
  coded: CodedForm<ConsultationValues>;
}

function ProjectFields({ coded: { form, errorOf } }: FieldsProps) {
  return (
    <Stack>
      <Textarea
        label={texts.about}
        description={texts.descriptionHint}
        autosize
        minRows={3}
        maxRows={12}
        error={errorOf('project.description')}
        {...form.register('project.description', {
          validate: (text, { project }) =>
            text.trim() !== '' || projectOf(project) === undefined || texts.projectNeeded,
        })}
      />
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <TextInput label={texts.timeline} error={errorOf('project.timeline')} {...form.register('project.timeline')} />
        <TextInput label={texts.budget} error={errorOf('project.budget')} {...form.register('project.budget')} />
      </SimpleGrid>
    </Stack>
  );
}

function CompanyFields({ coded: { form, errorOf } }: FieldsProps) {
  return (
    <Stack>
      <Text size="sm" c="dimmed">
        {texts.optional}
      </Text>
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <TextInput
          label={texts.companyName}
          autoComplete="organization"
          error={errorOf('company.name')}
          {...form.register('company.name', {
            validate: (name, { company }) =>
              name.trim() !== '' || companyOf(company) === undefined || texts.companyNameNeeded,
          })}
        />
        <TextInput
          label={texts.website}
          type="url"
          placeholder={texts.websiteForm}
          error={errorOf('company.website')}
          {...form.register('company.website')}
        />
        <TextInput label={texts.industry} error={errorOf('company.industry')} {...form.register('company.industry')} />
        <TextInput
          label={texts.employees}
          inputMode="numeric"
          error={errorOf('company.employees')}
          {...form.register('company.employees', {
            validate: (text) => text.trim() === '' || /^[1-9]\d{0,8}$/.test(text.trim()) || texts.employeesWhole,
          })}
        />
      </SimpleGrid>
    </Stack>
  );
}
