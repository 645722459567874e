/// <reference types="vite/client" />

interface ImportMetaEnv {
  /** See src/build/settings.ts. */
  readonly LANDSCAPE_URL: string
  readonly LOGO_URL: string
  readonly GITHUB_API_URL: string
  readonly LANDSCAPE_HOSTS: string
}
