import type { Domain } from '../../graphql/domain.js';
import {
  RegistrationDeskResolver,
  RegistrationFieldsResolver,
  RegistrationStatusChangeResolver,
} from './registration/registration-desk.resolver.js';
import { proveRegistrations } from './registration/registration-proof.service.js';
import { registrationsByIds } from './registration/registration-list.service.js';
import { RegistrationResolver } from './registration/registration.resolver.js';
import { expireOffers, offerSeats } from './registration/registration-seats.service.js';
import { progressWebinars, settleWebinars } from './webinar/webinar-progress.service.js';
import { remindRegistrants } from './webinar/webinar-reminder.service.js';
import { WebinarResolver, WebinarStatusChangeResolver } from './webinar/webinar.resolver.js';
import { webinarsByIds } from './webinar/webinar.service.js';
import { webinarsPersonalData } from './webinar/webinars-personal-data.service.js';
import { registrationRoutes } from './registration/registration.rest.js';
import { webinarMigrations } from './webinar/webinar.migration.js';

export const webinars: Domain = {
  name: 'webinars',
  migrations: webinarMigrations,
  routes: registrationRoutes,
  resolvers: [
    WebinarResolver,
    WebinarStatusChangeResolver,
    RegistrationResolver,
    RegistrationDeskResolver,
    RegistrationFieldsResolver,
    RegistrationStatusChangeResolver,
  ],
  nodes: { web: webinarsByIds, reg: registrationsByIds },
  jobs: [
    { name: 'start-and-end-webinars', everySeconds: 5, run: progressWebinars },
    { name: 'sync-webinar-registrations', everySeconds: 30, run: settleWebinars },
    { name: 'expire-seat-offers', everySeconds: 10, run: expireOffers },
    { name: 'offer-free-seats', everySeconds: 30, run: offerSeats },
    { name: 'send-webinar-reminders', everySeconds: 30, run: remindRegistrants },
  ],
  personalData: webinarsPersonalData,
  addressProven: proveRegistrations,
};

export { backdateWebinar } from './webinar/webinar.seed.js';
