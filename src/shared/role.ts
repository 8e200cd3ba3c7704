/** Roles that an admin may give. Everybody signed in is a user; these add to it. */
export enum Role {
  SUPPORT_AGENT = 'support_agent',
  BILLING_AGENT = 'billing_agent',
  RECRUITER = 'recruiter',
  EVENT_MANAGER = 'event_manager',
  MODERATOR = 'moderator',
  ADMIN = 'admin',
}
