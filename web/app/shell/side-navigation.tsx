import { useQuery } from '@apollo/client/react';
import { Stack, Text } from '@mantine/core';
import { IconHome2, IconLogout } from '@tabler/icons-react';
import { NavLink } from 'react-router';
import { signOut } from '../../../src/client/index.js';
import { useTally } from '../../../src/client/react.js';
import { appTexts } from '../app.texts.js';
import { mayUse, type NavigationEntry, type NavigationGroup } from '../area.js';
import { areas } from '../areas.js';
import { notifyFault } from '../components/notices.js';
import { Person } from '../components/person.js';
import { ShellViewerDocument } from '../generated/graphql.js';
import type { Role } from '../session.js';
import classes from './side-navigation.module.css';
import { ToolLinks } from './tool-links.js';

const { navigation } = appTexts;
const GROUPS: readonly NavigationGroup[] = ['user', 'staff', 'insight'];
const HOME: NavigationEntry = { group: 'user', label: navigation.home, to: '/', icon: IconHome2 };
const ENTRIES = [HOME, ...areas.flatMap((area) => area.navigation)];

/** The areas that the viewer can use, by group. */
export function SideNavigation({ roles }: { roles: readonly Role[] }) {
  return (
    <>
      <nav aria-label={navigation.label} className={classes.navigation}>
        {GROUPS.map((group) => {
          const entries = ENTRIES.filter((entry) => entry.group === group && mayUse(roles, entry.roles));
          return entries.length > 0 && <Group key={group} group={group} entries={entries} />;
        })}
      </nav>
      <Stack gap="xs" className={classes.foot}>
        <div className={classes.tools}>
          <ToolLinks />
        </div>
        <Account />
      </Stack>
    </>
  );
}

function Group({ group, entries }: { group: NavigationGroup; entries: readonly NavigationEntry[] }) {
  const headingId = `navigation-${group}`;
  return (
    <div role="group" aria-labelledby={headingId}>
      <Text id={headingId} className={classes.heading}>
        {navigation.groups[group]}
      </Text>
      {entries.map(({ to, label, icon: Icon }) => (
        <NavLink key={to} to={to} end={to === '/'} className={classes.link}>
          <Icon size={18} stroke={1.6} />
          {label}
        </NavLink>
      ))}
    </div>
  );
}

/** Queried separately from the screens' data: it stays while screens change. */
function Account() {
  const client = useTally();
  const { data } = useQuery(ShellViewerDocument, { fetchPolicy: 'cache-first' });
  const leave = async (): Promise<void> => {
    await signOut(client).catch(notifyFault);
  };
  return (
    <div className={classes.account}>
      <div className={classes.person} title={data?.me?.email ?? undefined}>
        {data?.me && <Person person={data.me} size={26} />}
      </div>
      <button type="button" className={classes.signOut} onClick={() => void leave()}>
        <IconLogout size={16} stroke={1.6} aria-hidden />
        {navigation.signOut}
      </button>
    </div>
  );
}
