import type { Site } from "#model/site.ts";
import type { Form } from "#site/machine/known.ts";
import { pathsOf } from "#site/paths.ts";

interface Paged {
  readonly id: string;
  readonly redirectFrom?: readonly string[] | undefined;
}

/**
 * One form beside the page of each of `items`, and the same beside the pages that it had before: whoever follows a
 * form there goes on hearing of it.
 */
export function besidePages<Item extends Paged>(
  room: string,
  items: readonly Item[],
  file: string,
  render: (item: Item) => string,
): Form[] {
  const rendered = new Map<Item, string>();
  return pathsOf(items).map(({ params, props: { item } }) => {
    const text = rendered.get(item) ?? render(item);
    rendered.set(item, text);
    return { path: `${room}/${params.id}/${file}`, text };
  });
}

/** The paths of pages that only lead to where something is now. */
export function movedPaths(site: Site): string[] {
  const moved = (room: string, items: readonly Paged[]) =>
    pathsOf(items).flatMap(({ params, props }) => (props.moved ? [`${room}/${params.id}/`] : []));
  return [
    ...moved("incidents", site.incidents),
    ...moved("maintenances", site.maintenances),
    ...moved("notices", site.notices),
  ];
}
