import { Alert, Anchor, Button, Group, Select, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { Controller } from 'react-hook-form';
import { Link, useNavigate } from 'react-router';
import { createTicket } from '../../src/client/services/support.js';
import { useTally } from '../../src/client/react.js';
import { FormErrors, useCodedForm } from '../app/components/coded-form.js';
import { notifyDone } from '../app/components/notices.js';
import { PageHeader } from '../app/components/page-header.js';
import { Panel } from '../app/components/panel.js';
import { richTextTexts } from '../app/components/rich-text.texts.js';
import { useRequestOnce } from '../app/request-once.js';
import { SimilarSuggestions } from '../voice/similar-suggestions.shared.js';
import type { TicketCategory, TicketPriority } from './generated/graphql.js';
import { supportTexts, ticketCategoryLabels, ticketPriorityLabels } from './support.texts.js';
import { supportTitles } from './support.titles.js';

const { newTicket: texts, required } = supportTexts;

interface Values {
  subject: string;
  category: TicketCategory;
  priority: TicketPriority;
  body: string;
}

const optionsOf = (labels: Readonly<Record<string, string>>): { value: string; label: string }[] =>
  Object.entries(labels).map(([value, label]) => ({ value, label }));

export function NewTicketScreen() {
  const client = useTally();
  const sendOnce = useRequestOnce();
  const navigate = useNavigate();
  const coded = useCodedForm<Values>({
    defaultValues: { subject: '', category: 'TECHNICAL', priority: 'NORMAL', body: '' },
    async send(values) {
      const ticket = await sendOnce(values, (input) => createTicket(client, input));
      notifyDone(texts.sent(ticket.ticketNumber));
      await navigate(`/tickets/${ticket.id}`);
    },
  });
  const { form, errorOf } = coded;
  const [category, subject] = form.watch(['category', 'subject']);
  return (
    <>
      <PageHeader title={supportTitles.newTicket} description={texts.description} />
      <Stack maw={760}>
        <Panel>
          <form onSubmit={coded.onSubmit} noValidate>
            <Stack>
              <FormErrors of={coded} />
              <TextInput
                label={texts.subject}
                description={texts.subjectHint}
                withAsterisk
                error={errorOf('subject')}
                {...form.register('subject', { required })}
              />
              <Group grow preventGrowOverflow={false} align="flex-start">
                <Controller
                  control={form.control}
                  name="category"
                  render={({ field }) => (
                    <Select
                      {...field}
                      label={texts.category}
                      data={optionsOf(ticketCategoryLabels)}
                      allowDeselect={false}
                      error={errorOf('category')}
                    />
                  )}
                />
                <Controller
                  control={form.control}
                  name="priority"
                  render={({ field }) => (
                    <Select
                      {...field}
                      label={texts.priority}
                      description={texts.priorityHint}
                      inputWrapperOrder={['label', 'input', 'description', 'error']}
                      data={optionsOf(ticketPriorityLabels)}
                      allowDeselect={false}
                      error={errorOf('priority')}
                    />
                  )}
                />
              </Group>
              {category === 'FEATURE_REQUEST' && <WishHint subject={subject} />}
              <Textarea
                label={texts.body}
                description={`${texts.bodyHint} ${richTextTexts.hint}`}
                withAsterisk
                autosize
                minRows={6}
                maxRows={18}
                error={errorOf('body')}
                {...form.register('body', { required })}
              />
              <Group justify="flex-end">
                <Button type="submit" loading={coded.isBusy}>
                  {texts.submit}
                </Button>
              </Group>
            </Stack>
          </form>
        </Panel>
      </Stack>
    </>
  );
}

/** Feature requests belong to the suggestions, where the same one may already exist. */
function WishHint({ subject }: { subject: string }) {
  return (
    <Stack gap="sm">
      <Alert title={texts.wishTitle} color="iris">
        <Text size="sm">
          {texts.wishText}{' '}
          <Anchor component={Link} to="/suggestions/new" inherit underline="always">
            {texts.wishLink}
          </Anchor>
        </Text>
      </Alert>
      <SimilarSuggestions title={subject} />
    </Stack>
  );
}
