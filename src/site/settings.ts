/** What the pages know of this build; they read no environment and no clock. */
export interface PageSettings {
  /** Absolute path of the content directory. */
  readonly content: string;
  /** Where this build of the page lives; its path ends in a slash. */
  readonly address: string;
  /** The language of these pages, where it is not the site's first: they live below `<language>/` then. */
  readonly language?: string | undefined;
  /** The moment of the build, ISO 8601. */
  readonly clock: string;
  /** The id of the one thing that is published while other folders may be broken (`publish --only`). */
  readonly only?: string | undefined;
  /** Where the subscription service lives, if not where site.yaml says. */
  readonly service?: string | undefined;
  /** Whether exercises have pages, too: those of a drill's preview do. */
  readonly exercises: boolean;
}
