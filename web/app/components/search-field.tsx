import { CloseButton, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { appTexts } from '../app.texts.js';

const TYPING = 250;

interface SearchFieldProps {
  label: string;
  placeholder?: string;
  /** Small, to match small filters. */
  size?: 'xs' | 'sm';
  /** How many words of a record are searched, as the schema states. */
  reach?: number;
  /** The current search, from the URL. */
  value: string | undefined;
  /** Called after a pause in typing; null if empty. */
  onSearch: (text: string | null) => void;
}

/** A field that searches as you type. */
export function SearchField({ label, placeholder, size, reach, value = '', onSearch }: SearchFieldProps) {
  const [text, setText] = useState(value);
  const asked = useRef(value);
  const search = useDebouncedCallback((typed: string) => {
    asked.current = typed.trim();
    onSearch(asked.current || null);
  }, TYPING);
  useEffect(() => {
    // The search reaches the URL with a delay: the user may have typed more since.
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
