import type { ComponentType } from 'react';
import { BrowserRouter, Route, Routes } from 'react-router';
import { guestRoute } from '../guest/guest.routes.js';
import { handbookRoute } from '../handbook/handbook.routes.js';
import { appTexts } from './app.texts.js';
import type { ScreenRoute } from './area.js';
import { areas } from './areas.js';
import { lazily } from './components/lazily.js';
import { Loading } from './components/loading.js';
import { NotFound } from './shell/not-found.js';
import { RouteScreen } from './shell/route-screen.js';
import { SignedOut } from './shell/signed-out.js';

// Not for those who have yet to sign in.
const Shell = lazily(
  async () => (await import('./shell/shell.js')).Shell,
  () => null,
);

const { signIn } = appTexts;
const signedOutRoutes: readonly ScreenRoute[] = [
  {
    path: '/sign-in',
    title: signIn.title,
    load: async () => (await import('./sign-in/sign-in.screen.js')).SignInScreen,
  },
  {
    path: '/sign-up',
    title: signIn.signUp,
    load: async () => (await import('./sign-in/sign-up.screen.js')).SignUpScreen,
  },
  {
    path: '/forgotten-password',
    title: signIn.forgotten,
    load: async () => (await import('./sign-in/forgotten-password.screen.js')).ForgottenPasswordScreen,
  },
  // The links of mails: their paths are written by the server.
  {
    path: '/reset-password',
    title: signIn.newPassword,
    load: async () => (await import('./sign-in/reset-password.screen.js')).ResetPasswordScreen,
  },
  {
    path: '/verify-email',
    title: signIn.verify,
    load: async () => (await import('./sign-in/verify-email.screen.js')).VerifyEmailScreen,
  },
];

const home: ScreenRoute = {
  path: '/',
  title: appTexts.navigation.home,
  load: async () => (await import('./home/home.screen.js')).HomeScreen,
};

/** A screen comes in a chunk of its own, when it is opened for the first time. */
function screenOf(route: ScreenRoute): [ScreenRoute, ComponentType] {
  return [route, lazily(route.load, () => <Loading shape="record" />)];
}

const forEverybody = [handbookRoute, guestRoute].map(screenOf);
const signedOut = signedOutRoutes.map(screenOf);
const signedIn = [home, ...areas.flatMap((area) => area.routes)].map(screenOf);

/** All paths of the console. The router without loaders: Apollo's cache keeps the data, and the first page stays small. */
export function AppRoutes() {
  return (
    // A filter of the address is asked for while it is drawn: drawn aside and dropped again and again, it would be asked for without end.
    <BrowserRouter useTransitions={false}>
      <Routes>
        <Route element={<SignedOut />}>{signedOut.map(routeOf)}</Route>
        {forEverybody.map(routeOf)}
        <Route element={<Shell />}>
          {signedIn.map(routeOf)}
          <Route
            path="*"
            element={
              <RouteScreen title={appTexts.notFound.title}>
                <NotFound />
              </RouteScreen>
            }
          />
        </Route>
      </Routes>
    </BrowserRouter>
  );
}

function routeOf([route, Screen]: [ScreenRoute, ComponentType]) {
  return (
    <Route
      key={route.path}
      path={route.path}
      element={
        <RouteScreen title={route.title} roles={route.roles}>
          <Screen />
        </RouteScreen>
      }
    />
  );
}
