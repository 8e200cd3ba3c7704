import { Anchor, Group, Text } from '@mantine/core';
import { IconCalendar } from '@tabler/icons-react';
import { Link } from 'react-router';
import { ConnectionList } from '../components/connection-list.js';
import { EmptyState } from '../components/empty-state.js';
import { Panel } from '../components/panel.js';
import { When } from '../components/when.js';
import classes from './home.module.css';
import { homeTexts } from './home.texts.js';
import type { Upcoming } from './news.js';

const { upcoming: texts, news } = homeTexts;

export function UpcomingPanel({ upcoming }: { upcoming: readonly Upcoming[] }) {
  return (
    <Panel title={texts.title} flush>
      <ConnectionList label={texts.title} items={upcoming} itemKey={({ id }) => id} empty={<NothingAhead />}>
        {({ kind, title, to, at }) => (
          <>
            <Link to={to} className={classes.title}>
              {title}
            </Link>
            <Text size="xs" c="dimmed">
              {news.kinds[kind]} · <When at={at} show="both" />
            </Text>
          </>
        )}
      </ConnectionList>
    </Panel>
  );
}

function NothingAhead() {
  const links = (
    <Group gap="md" justify="center">
      <Anchor component={Link} to="/consultations/new" size="sm">
        {texts.book}
      </Anchor>
      <Anchor component={Link} to="/webinars" size="sm">
        {texts.webinars}
      </Anchor>
    </Group>
  );
  return <EmptyState icon={IconCalendar} title={texts.empty} hint={texts.emptyHint} action={links} />;
}
