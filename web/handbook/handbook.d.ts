declare module 'virtual:handbook' {
  export const pages: readonly {
    /** Its path under /handbook. */
    page: string;
    /** Of the repository. */
    file: string;
    title: string;
    headings: readonly { level: number; text: string; anchor: string }[];
  }[];
}

declare module '*.md' {
  export const title: string;
  export const html: string;
}
