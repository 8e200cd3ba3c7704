import { Button, Group } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useFilters } from '../../app/components/list-filters.js';
import { AssigneeSelect } from '../shared/assignee-select.js';
import { calendarTexts } from './calendar.texts.js';
import { dayKey, plusDays } from './week.js';

const dayName = new Intl.DateTimeFormat(undefined, { day: 'numeric', month: 'long', year: 'numeric' });

/** Selects the week and the host. */
export function WeekBar({ week }: { week: readonly Date[] }) {
  const { filter: read, setFilter } = useFilters();
  const [monday = new Date(), sunday = monday] = [week[0], week.at(-1)];
  const show = (date: Date | undefined): void => setFilter('week', date ? dayKey(date) : null);
  return (
    <Group justify="space-between" align="flex-end" gap="sm" mb="md">
      <Group gap="xs">
        <Button
          variant="default"
          size="xs"
          aria-label={calendarTexts.previous}
          onClick={() => show(plusDays(monday, -7))}
        >
          <IconChevronLeft size={16} stroke={1.6} aria-hidden />
        </Button>
        <Button variant="default" size="xs" onClick={() => show(undefined)}>
          {calendarTexts.today}
        </Button>
        <Button variant="default" size="xs" aria-label={calendarTexts.next} onClick={() => show(plusDays(monday, 7))}>
          <IconChevronRight size={16} stroke={1.6} aria-hidden />
        </Button>
        <strong role="status">{calendarTexts.week(dayName.format(monday), dayName.format(sunday))}</strong>
      </Group>
      <AssigneeSelect
        label={calendarTexts.host}
        roles={['SUPPORT_AGENT']}
        none={calendarTexts.allHosts}
        value={read('host') ?? null}
        onChange={(host) => setFilter('host', host)}
      />
    </Group>
  );
}
