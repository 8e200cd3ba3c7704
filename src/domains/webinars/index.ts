import type { Domain } from '../../graphql/domain.js';
import {
  RegistrationDeskResolver,
  RegistrationFieldsResolver,
  RegistrationStatusChangeResolver,
} from './registration-desk.resolver.js';
import { proveRegistrations } from './registration-proof.service.js';
import { registrationsByIds } from './registration-list.service.js';
import { RegistrationResolver } from './registration.resolver.js';
import { expireOffers, offerSeats } from './registration-seats.service.js';
import { progressWebinars, settleWebinars } from './webinar-progress.service.js';
import { remindRegistrants } from './webinar-reminder.service.js';
import { WebinarResolver, WebinarStatusChangeResolver } from './webinar.resolver.js';
import { webinarsByIds } from './webinar.service.js';
import { webinarsPersonalData } from './webinars-personal-data.service.js';
import { registrationRoutes } from './registration.rest.js';
import { webinarMigrations } from './webinar.migration.js';

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
    { name: 'start and end webinars', everySeconds: 5, run: progressWebinars },
    { name: 'let registrations follow their webinar', everySeconds: 30, run: settleWebinars },
    { name: 'expire seat offers', everySeconds: 10, run: expireOffers },
    { name: 'offer free seats', everySeconds: 30, run: offerSeats },
    { name: 'remind registrants', everySeconds: 30, run: remindRegistrants },
  ],
  personalData: webinarsPersonalData,
  addressProven: proveRegistrations,
};

export { backdateWebinar } from './webinar.seed.js';
