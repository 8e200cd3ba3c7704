import './styles.js';
import { localStorageColorSchemeManager, MantineProvider } from '@mantine/core';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { browserStore, createTallyClient } from '../../src/client/index.js';
import { TallyProvider } from '../../src/client/react.js';
import { NoticeCorner } from './components/notice-corner.js';
import { AppRoutes } from './routes.js';
import { ScreenFault } from './shell/screen-fault.js';
import { cssVariables, theme } from './theme.js';

/** All tabs share the session. The shell shows the sign-in page as soon as the user is signed out. */
const client = createTallyClient({ url: location.origin, store: browserStore() });
// public/scheme.js reads the same key before the first paint.
const schemes = localStorageColorSchemeManager({ key: 'tally-color-scheme' });

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root.');
createRoot(root).render(
  <StrictMode>
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      colorSchemeManager={schemes}
      defaultColorScheme="auto"
    >
      <TallyProvider client={client}>
        <ScreenFault>
          <AppRoutes />
        </ScreenFault>
        <NoticeCorner />
      </TallyProvider>
    </MantineProvider>
  </StrictMode>,
);
