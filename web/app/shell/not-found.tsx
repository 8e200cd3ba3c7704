import { Button } from '@mantine/core';
import { IconMap2 } from '@tabler/icons-react';
import { Link, useLocation } from 'react-router';
import { appTexts } from '../app.texts.js';
import { EmptyState } from '../components/empty-state.js';
import { PageHeader } from '../components/page-header.js';

export function NotFound() {
  const { notFound } = appTexts;
  const { pathname } = useLocation();
  return (
    <>
      <PageHeader title={notFound.title} />
      <EmptyState
        icon={IconMap2}
        title={notFound.text(pathname)}
        action={
          <Button component={Link} to="/" variant="default">
            {notFound.home}
          </Button>
        }
      />
    </>
  );
}
