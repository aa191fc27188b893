/** Something that has a page of its own, and perhaps had others before. */
interface Paged {
  readonly id: string;
  readonly redirectFrom?: readonly string[] | undefined;
}

/** One page below a room: the thing itself, or a signpost from where it was before. */
export interface PagePath<Item> {
  readonly params: { readonly id: string };
  readonly props: { readonly item: Item; readonly moved: boolean };
}

/** The pages of all `items`; where an old name was given to something new, the new thing has it. */
export function pathsOf<Item extends Paged>(items: readonly Item[]): PagePath<Item>[] {
  const taken = new Set(items.map(({ id }) => id));
  const path = (id: string, item: Item, moved: boolean) => ({ params: { id }, props: { item, moved } });
  return items.flatMap((item) => [
    path(item.id, item, false),
    ...(item.redirectFrom ?? []).filter((old) => !taken.has(old) && taken.add(old)).map((old) => path(old, item, true)),
  ]);
}
