declare module 'virtual:logo-sheets' {
  /** The sheets of logos of the build, with the addresses of the sheets; see src/build/logo-sheets.ts. */
  // An ambient module may not import by a relative path, so the type is named in place.
  // oxlint-disable-next-line typescript/consistent-type-imports
  export const sheetTable: import('../../domain/logo/sheet-table.ts').SheetTable | undefined
}
