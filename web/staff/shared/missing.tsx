import { Button } from '@mantine/core';
import { Link } from 'react-router';
import { EmptyState } from '../../app/components/empty-state.js';
import { PageHeader } from '../../app/components/page-header.js';
import { staffTexts } from '../staff.texts.js';

interface MissingProps {
  title: string;
  /** The list to go back to. */
  to: string;
  list: string;
}

/** Shown if a record does not exist. */
export function Missing({ title, to, list }: MissingProps) {
  return (
    <>
      <PageHeader title={title} />
      <EmptyState
        title={staffTexts.missing}
        hint={staffTexts.missingHint}
        action={
          <Button component={Link} to={to} variant="default">
            {staffTexts.back(list)}
          </Button>
        }
      />
    </>
  );
}
