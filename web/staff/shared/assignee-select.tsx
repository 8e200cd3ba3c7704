import { Select, type ComboboxItem, type OptionsFilter, type SelectProps } from '@mantine/core';
import { useRef, useState } from 'react';
import { useViewer } from '../../app/session.js';
import type { Role } from '../generated/graphql.js';
import { staffTexts } from '../staff.texts.js';
import { useAssignees, type Assignee, type Assignees } from './use-assignees.js';

const { assignee: words } = staffTexts;
/** Value for no assignee, since an option needs a value. */
const NONE = 'none';

interface AssigneeSelectProps extends Omit<SelectProps, 'data' | 'value' | 'onChange'> {
  label: string;
  /** Users with one of these roles can be selected; at most two roles. */
  roles: readonly Role[];
  value: string | null;
  /** Label for no selection; omitted if one is required. */
  none?: string;
  /** The current assignee, whose name is known before the others are loaded. */
  current?: Assignee | null | undefined;
  /** A user who cannot be selected, for example the current assignee. */
  without?: string | undefined;
  onChange: (id: string | null) => void;
}

/** Selects a colleague by name. */
export function AssigneeSelect({ roles, value, none, current, without, onChange, ...rest }: AssigneeSelectProps) {
  const viewer = useViewer();
  // An assignee known only from the URL has to be looked up.
  const [isWanted, setWanted] = useState(value !== null && current?.id !== value);
  const found = useAssignees(roles, isWanted);
  const known = current && !found.people.some(({ id }) => id === current.id) ? [current] : [];
  const people = [...known, ...found.people].filter(({ id }) => id !== without);
  const field = useRef<HTMLInputElement>(null);
  const chosen = value ?? (none === undefined ? null : NONE);
  return (
    <Select
      size="xs"
      searchable
      allowDeselect={false}
      placeholder={words.search}
      {...rest}
      ref={field}
      data={[
        ...(none === undefined ? [] : [{ value: NONE, label: none }]),
        ...people.map(({ id, name }) => ({ value: id, label: id === viewer.id ? words.me(name) : name })),
      ]}
      filter={orWords(found)}
      value={chosen}
      onChange={(id) => {
        if (id !== chosen) onChange(id === NONE ? null : id);
      }}
      onDropdownOpen={() => {
        setWanted(true);
        // Typing replaces the current name.
        field.current?.select();
      }}
    />
  );
}

/** Names that match the input, or an entry that says there are none. */
function orWords(found: Assignees): OptionsFilter {
  const nothing: ComboboxItem = { value: '', label: nothingOf(found), disabled: true };
  return ({ options, search }) => {
    const typed = search.trim().toLocaleLowerCase();
    const fitting = options.filter((option) => 'label' in option && option.label.toLocaleLowerCase().includes(typed));
    return fitting.length > 0 ? fitting : [nothing];
  };
}

function nothingOf({ isReading, hasFailed }: Assignees): string {
  if (isReading) return words.reading;
  return hasFailed ? words.failed : words.nobody;
}
