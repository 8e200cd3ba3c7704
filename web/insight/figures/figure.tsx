import { ActionIcon, Group, Text } from '@mantine/core';
import { IconCopy, IconDownload } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { DataTable } from '../../app/components/data-table.js';
import { EmptyState } from '../../app/components/empty-state.js';
import { notifyDone, notifyFault } from '../../app/components/notices.js';
import { Panel } from '../../app/components/panel.js';
import { insightTexts } from '../insight.texts.js';
import classes from './figure.module.css';
import { shownCell, toCsv, toTabs, type Sheet } from './sheet.js';

const { figures: texts } = insightTexts;

interface FigureProps<Row> {
  title: string;
  /** What the numbers mean, and their limits. */
  note?: ReactNode;
  /** Controls for this figure only. */
  controls?: ReactNode;
  /** File name without extension. */
  fileName: string;
  sheet: Sheet<Row>;
  isTable: boolean;
  chart: ReactNode;
  empty?: string;
}

/** Data as a chart or a table; it can be copied and downloaded. */
export function Figure<Row extends object>(props: FigureProps<Row>) {
  const { title, note, controls, fileName, sheet, isTable, chart, empty } = props;
  const isEmpty = sheet.rows.length === 0;
  return (
    <Panel
      title={title}
      actions={
        <Group gap="xs">
          {controls}
          {!isEmpty && <Actions title={title} fileName={fileName} sheet={sheet} />}
        </Group>
      }
    >
      {note !== undefined && (
        <Text size="sm" c="dimmed" component="div" mb="sm">
          {note}
        </Text>
      )}
      {isEmpty && <EmptyState title={empty ?? texts.empty} hint={texts.emptyHint} />}
      {!isEmpty && (isTable ? <SheetTable label={title} sheet={sheet} /> : chart)}
    </Panel>
  );
}

function SheetTable<Row extends object>({ label, sheet }: { label: string; sheet: Sheet<Row> }) {
  const keys = new Map(sheet.rows.map((row, index) => [row, String(index)]));
  return (
    <DataTable
      label={label}
      rows={sheet.rows}
      rowKey={(row) => keys.get(row) ?? ''}
      empty={null}
      columns={sheet.columns.map((column, index) => ({
        id: column.id,
        header: column.header,
        align: index === 0 ? ('left' as const) : ('right' as const),
        cell: (row: Row) => (
          <span className={index === 0 ? classes.name : classes.number}>{shownCell(column, row)}</span>
        ),
      }))}
    />
  );
}

function Actions<Row>({ title, fileName, sheet }: { title: string; fileName: string; sheet: Sheet<Row> }) {
  const copy = (): void => {
    navigator.clipboard.writeText(toTabs(sheet)).then(() => notifyDone(texts.copied(title)), notifyFault);
  };
  return (
    <Group gap={4}>
      <ActionIcon variant="subtle" color="gray" onClick={copy} aria-label={texts.copy(title)} title={texts.copy(title)}>
        <IconCopy size={18} stroke={1.6} aria-hidden />
      </ActionIcon>
      <ActionIcon
        variant="subtle"
        color="gray"
        onClick={() => save(`${fileName}.csv`, toCsv(sheet))}
        aria-label={texts.download(title)}
        title={texts.download(title)}
      >
        <IconDownload size={18} stroke={1.6} aria-hidden />
      </ActionIcon>
    </Group>
  );
}

/** Spreadsheets recognize UTF-8 only with a byte order mark. */
function save(name: string, text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([`\uFEFF${text}`], { type: 'text/csv;charset=utf-8' }));
  link.download = name;
  link.click();
  // The browser reads the URL after the click.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
