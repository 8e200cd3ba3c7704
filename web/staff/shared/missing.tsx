import { Button } from '@mantine/core';
import { Link } from 'react-router';
import { EmptyState } from '../../app/components/empty-state.js';
import { PageHeader } from '../../app/components/page-header.js';
import { staffTexts } from '../staff.texts.js';

interface MissingProps {
  title: string;
  /** The list it would stand in. */
  to: string;
  list: string;
}

/** A record that the graph does not have. */
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
