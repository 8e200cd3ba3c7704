/** Navigation labels and route titles, loaded with the first chunk. */
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
