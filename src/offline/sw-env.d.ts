interface ImportMeta {
  /** See src/build/settings.ts; the build puts the values in. */
  readonly env: { readonly LANDSCAPE_URL: string; readonly LOGO_URL: string }
}
