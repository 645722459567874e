/** What bookmarks and the tray store of an item: its name is its id in capitals. */
export const facts = (id: string) => ({ id, name: id.toUpperCase(), keys: [`lfx:${id}`] })
