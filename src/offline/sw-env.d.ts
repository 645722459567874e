interface ImportMeta {
  /** See src/build/settings.ts; the build replaces them by their values. */
  readonly env: { readonly LANDSCAPE_URL: string; readonly LOGO_URL: string }
}
