/** A value, or a promise of it: loaders return what they already know without a promise, which saves a turn of the event loop per field. */
export type MaybePromise<T> = T | Promise<T>;
