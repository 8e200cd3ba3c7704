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

// Not loaded before sign-in.
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
  // Links from emails: the server writes these paths.
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

/** Each screen has its own chunk, loaded when it is first opened. */
function screenOf(route: ScreenRoute): [ScreenRoute, ComponentType] {
  return [route, lazily(route.load, () => <Loading shape="record" />)];
}

const forEverybody = [handbookRoute, guestRoute].map(screenOf);
const signedOut = signedOutRoutes.map(screenOf);
const signedIn = [home, ...areas.flatMap((area) => area.routes)].map(screenOf);

/** All paths of the console. The router has no loaders: Apollo's cache holds the data, and the first page stays small. */
export function AppRoutes() {
  return (
    // A filter in the URL starts its request while rendering: interrupted renders would repeat that request endlessly.
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
