import { Select, type ComboboxItem, type OptionsFilter, type SelectProps } from '@mantine/core';
import { useRef, useState } from 'react';
import { useViewer } from '../../app/session.js';
import type { Role } from '../generated/graphql.js';
import { staffTexts } from '../staff.texts.js';
import { useAssignees, type Assignee, type Assignees } from './use-assignees.js';

const { assignee: words } = staffTexts;
/** Stands for nobody: a list's entry has to have a value. */
const NONE = 'none';

interface AssigneeSelectProps extends Omit<SelectProps, 'data' | 'value' | 'onChange'> {
  label: string;
  /** Who has one of these roles can be chosen; two at most. */
  roles: readonly Role[];
  value: string | null;
  /** The entry for no choice; left out where one has to be made. */
  none?: string;
  /** Whoever it is now: their name is known before all others are. */
  current?: Assignee | null | undefined;
  /** Who cannot be chosen, such as who has it already. */
  without?: string | undefined;
  onChange: (id: string | null) => void;
}

/** A colleague, searched by name. */
export function AssigneeSelect({ roles, value, none, current, without, onChange, ...rest }: AssigneeSelectProps) {
  const viewer = useViewer();
  // A name that only the address gives has to be looked up.
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
        // Typing replaces the name that stands there.
        field.current?.select();
      }}
    />
  );
}

/** Names with the text that is typed; a list that is open says so where there is none, as an entry of its own. */
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
