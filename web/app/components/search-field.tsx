import { CloseButton, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { appTexts } from '../app.texts.js';

const TYPING = 250;

interface SearchFieldProps {
  label: string;
  placeholder?: string;
  /** Small beside small filters. */
  size?: 'xs' | 'sm';
  /** So many words of a record are looked through, as the schema says. */
  reach?: number;
  /** What is searched for now, as the address says. */
  value: string | undefined;
  /** Called once there is a pause in typing; null for nothing. */
  onSearch: (text: string | null) => void;
}

/** A field that searches while one types. */
export function SearchField({ label, placeholder, size, reach, value = '', onSearch }: SearchFieldProps) {
  const [text, setText] = useState(value);
  const asked = useRef(value);
  const search = useDebouncedCallback((typed: string) => {
    asked.current = typed.trim();
    onSearch(asked.current || null);
  }, TYPING);
  useEffect(() => {
    // What this field asked for comes back late: more may have been typed meanwhile.
    if (value === asked.current) return;
    asked.current = value;
    search.cancel();
    setText(value);
  }, [value, search]);
  const type = (typed: string): void => {
    setText(typed);
    search(typed);
  };
  return (
    <TextInput
      type="search"
      size={size}
      label={label}
      placeholder={placeholder}
      description={reach === undefined ? undefined : appTexts.lists.searched(reach)}
      maxLength={100}
      value={text}
      onChange={(event) => type(event.currentTarget.value)}
      leftSection={<IconSearch size={16} stroke={1.6} aria-hidden />}
      rightSection={
        text === '' ? null : <CloseButton size="sm" aria-label={appTexts.lists.clearSearch} onClick={() => type('')} />
      }
      style={{ flex: '1 1 14rem' }}
    />
  );
}
