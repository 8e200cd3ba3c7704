/** Labels of the navigation and titles of the routes: all that the first chunk needs. */
export const communityTitles = {
  feed: 'Community',
  post: 'Post',
  newPost: 'New post',
  groups: 'Groups',
  group: 'Group',
  events: 'Events',
  notices: 'Moderation notices',
  webinars: 'Webinars',
  webinar: 'Webinar',
} as const;
