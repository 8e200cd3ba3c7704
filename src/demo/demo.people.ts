/** The demo people besides the three logins. Their accounts cannot sign in. */
export const DEMO_PEOPLE = [
  'Amara Okafor',
  'Benedikt Huber',
  'Chiara Romano',
  'Daniel Kim',
  'Elif Yılmaz',
  'Fatima Zahra',
  'Gustavo Lima',
  'Hana Suzuki',
  'Ivan Petrov',
  'Julia Nowak',
  'Kwame Mensah',
  'Linh Tran',
  'Mateo García',
  'Nadia Rahman',
  'Oskar Lindqvist',
  'Priya Sharma',
  'Quentin Moreau',
  'Rosa Jiménez',
  'Samuel Cohen',
  'Tereza Dvořáková',
  'Ulrich Baumann',
  'Valentina Rossi',
  'Wei Zhang',
  'Ximena Flores',
  'Yusuf Demir',
  'Zoë van Dijk',
  'Anders Holm',
  'Bianca Popescu',
  'Callum Fraser',
  'Dina Haddad',
] as const;

/** Replies of agents; the tickets themselves are real. */
export const AGENT_REPLIES = [
  'Thank you for the detailed report. I could reproduce it with the steps you gave and have passed it on to the engineers.',
  'Could you tell us which version you use and whether it also happens with a fresh cache? That would help us to narrow it down.',
  'This looks like a change in the upstream file. As a workaround you can pin the previous revision until we have released a fix.',
  'I have raised the limit for your account. Please try again and tell us whether it works now.',
  'We found the cause: the checksum of the file changed. The next release will have the new one.',
] as const;

export const REQUESTER_REPLIES = [
  'I am on the latest version, and yes, it also happens with an empty cache.',
  'The workaround helps for now, thank you. I would still like to know when the fix is out.',
  'It works again. Thanks for the quick answer!',
  'Unfortunately the error is the same. I have attached the whole traceback above.',
] as const;

export const NOTES = [
  "Same cause as last week's reports; see whether they can be merged.",
  'Customer is on the enterprise plan: watch the due time.',
  'Reproduced on staging. Waiting for the release on Thursday.',
] as const;

export const COMMENTS = [
  'This would save our team a lot of time.',
  'We built a workaround for it, but having it built in would be much better.',
  'I would use this every day. Is there anything we can help with?',
  'Please make it optional: not everyone needs it.',
  'Could this also cover streaming?',
] as const;
