import {
  Button,
  Checkbox,
  FileInput,
  Group,
  NumberInput,
  Select,
  SimpleGrid,
  Stack,
  TagsInput,
  Textarea,
  TextInput,
} from '@mantine/core';
import { IconPaperclip } from '@tabler/icons-react';
import { Controller } from 'react-hook-form';
import { useNavigate } from 'react-router';
import { mutate, TallyError, toTallyError, uploadResume, type TallyClient } from '../../src/client/index.js';
import { useTally } from '../../src/client/react.js';
import { FormErrors, useCodedForm } from '../app/components/coded-form.js';
import { notifyDone } from '../app/components/notices.js';
import { useRequestOnce } from '../app/request-once.js';
import { careersTexts } from './careers.texts.js';
import { SubmitApplicationDocument, type ApplicationSource, type JobQuery } from './generated/graphql.js';

const { apply: texts } = careersTexts;
const SOURCES = Object.keys(texts.sources) as ApplicationSource[];

interface Values {
  applicant: { name: string; email: string; phone: string; location: string; links: string[]; coverLetter: string };
  resumeUploadId: File | null;
  source: ApplicationSource;
  retentionMonths: number | '';
  consent: boolean;
}

export function ApplyForm({ jobId, me }: { jobId: string; me: JobQuery['me'] }) {
  const client = useTally();
  const sendOnce = useRequestOnce();
  const navigate = useNavigate();
  const coded = useCodedForm<Values>({
    defaultValues: {
      applicant: { name: me?.name ?? '', email: me?.email ?? '', phone: '', location: '', links: [], coverLetter: '' },
      resumeUploadId: null,
      source: 'CAREERS_PAGE',
      retentionMonths: 6,
      consent: false,
    },
    async send({ applicant, resumeUploadId: file, source, retentionMonths, consent }) {
      const resumeUploadId = file ? await uploaded(client, file) : undefined;
      const values = {
        jobId,
        applicant: filled(applicant),
        consent,
        source,
        ...(retentionMonths === '' ? {} : { retentionMonths }),
        ...(resumeUploadId === undefined ? {} : { resumeUploadId }),
      };
      const { submitApplication } = await sendOnce(values, (input) =>
        mutate(client, SubmitApplicationDocument, { input }, { refetch: ['MyApplications'] }),
      );
      notifyDone(texts.sent);
      const id = submitApplication.application?.id;
      await navigate(id === undefined ? '/careers' : `/careers/${id}`);
    },
  });
  const { register, control } = coded.form;
  return (
    <form onSubmit={coded.onSubmit} noValidate>
      <Stack>
        <FormErrors of={coded} />
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <TextInput
            label={texts.name}
            withAsterisk
            autoComplete="name"
            {...register('applicant.name', { required: texts.required })}
            error={coded.errorOf('applicant.name')}
          />
          <TextInput
            label={texts.email}
            type="email"
            autoComplete="email"
            {...register('applicant.email')}
            error={coded.errorOf('applicant.email')}
          />
          <TextInput
            label={texts.phone}
            type="tel"
            autoComplete="tel"
            {...register('applicant.phone')}
            error={coded.errorOf('applicant.phone')}
          />
          <TextInput
            label={texts.location}
            {...register('applicant.location')}
            error={coded.errorOf('applicant.location')}
          />
        </SimpleGrid>
        <Controller
          control={control}
          name="applicant.links"
          rules={{ validate: (links) => links.length <= 5 || texts.tooManyLinks }}
          render={({ field }) => (
            <TagsInput
              label={texts.links}
              description={texts.linksHint}
              {...field}
              value={[...field.value]}
              error={coded.errorOf('applicant.links')}
            />
          )}
        />
        <Textarea
          label={texts.letter}
          description={texts.letterHint}
          autosize
          minRows={6}
          {...register('applicant.coverLetter')}
          error={coded.errorOf('applicant.coverLetter')}
        />
        <Controller
          control={control}
          name="resumeUploadId"
          render={({ field }) => (
            <FileInput
              label={texts.resume}
              description={texts.resumeHint}
              placeholder={texts.resumePick}
              accept=".pdf,.docx,.txt"
              leftSection={<IconPaperclip size={16} aria-hidden />}
              clearable
              clearButtonProps={{ 'aria-label': texts.resumeClear }}
              {...field}
              error={coded.errorOf('resumeUploadId')}
            />
          )}
        />
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <Controller
            control={control}
            name="source"
            render={({ field }) => (
              <Select
                label={texts.source}
                data={SOURCES.map((value) => ({ value, label: texts.sources[value] }))}
                allowDeselect={false}
                {...field}
                error={coded.errorOf('source')}
              />
            )}
          />
          <Controller
            control={control}
            name="retentionMonths"
            rules={{ min: { value: 1, message: texts.range }, max: { value: 24, message: texts.range } }}
            render={({ field }) => (
              <NumberInput
                label={texts.retention}
                description={texts.retentionHint}
                allowDecimal={false}
                {...field}
                error={coded.errorOf('retentionMonths')}
                inputWrapperOrder={['label', 'input', 'description', 'error']}
              />
            )}
          />
        </SimpleGrid>
        <Checkbox
          label={texts.consent}
          {...register('consent', { required: texts.consentRequired })}
          error={coded.errorOf('consent')}
        />
        <Group justify="flex-end">
          <Button type="submit" loading={coded.isBusy}>
            {texts.send}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** Omits empty fields. */
function filled({
  links,
  name,
  ...others
}: Values['applicant']): { name: string; links?: string[] } & Partial<Record<string, string>> {
  const given = Object.fromEntries(Object.entries(others).filter(([, value]) => value !== ''));
  return { name, ...given, ...(links.length > 0 ? { links } : {}) } as { name: string; links?: string[] } & Partial<
    Record<string, string>
  >;
}

/** A rejected file is reported at its field. */
async function uploaded(client: TallyClient, file: File): Promise<string> {
  try {
    return (await uploadResume(client, file)).uploadId;
  } catch (error) {
    const { code, message } = toTallyError(error);
    if (code !== 'PAYLOAD_TOO_LARGE' && code !== 'UNSUPPORTED_MEDIA_TYPE' && code !== 'BAD_USER_INPUT') throw error;
    throw new TallyError(code, message, {
      problems: [{ code: 'INVALID', message, field: ['input', 'resumeUploadId'] }],
      cause: error,
    });
  }
}
