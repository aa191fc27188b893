import { bundleOf } from "#site/machine/forms.ts";
import { announcements, base, language, now, site } from "#site/site.ts";

/** Not an address: the build takes it apart into files once all pages are there. */
export const GET = () => Response.json(bundleOf({ site, announcements, base, now, language }));
