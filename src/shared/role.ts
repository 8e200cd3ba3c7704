/** Roles that an admin can assign. Every signed-in account is a user; these add to it. */
export enum Role {
  SUPPORT_AGENT = 'support_agent',
  BILLING_AGENT = 'billing_agent',
  RECRUITER = 'recruiter',
  EVENT_MANAGER = 'event_manager',
  MODERATOR = 'moderator',
  ADMIN = 'admin',
}
