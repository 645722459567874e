import type { BrowserContextOptions, CDPSession, Page } from '@playwright/test'

/** What a visitor's machine and network are like. */
export type Profile = {
  device: BrowserContextOptions
  /** How many times slower than this machine the page's own thread runs. */
  cpu: number
  /** Bits a second down and up, and milliseconds for each request's way and back; left out, as fast as it goes. */
  network?: { down: number; up: number; latency: number }
}

const DESKTOP: BrowserContextOptions = { viewport: { width: 1440, height: 900 } }
const PHONE: BrowserContextOptions = {
  viewport: { width: 390, height: 844 },
  deviceScaleFactor: 2,
  isMobile: true,
  hasTouch: true,
}

/** The profiles of the bench; the slow phone's network is the one that Lighthouse calls slow 4G. */
export const PROFILES = {
  'no throttle': { device: DESKTOP, cpu: 1 },
  '4× CPU': { device: DESKTOP, cpu: 4 },
  'slow phone': { device: PHONE, cpu: 4, network: { down: 1.6e6, up: 0.75e6, latency: 150 } },
} as const satisfies Record<string, Profile>

export type ProfileName = keyof typeof PROFILES

/** Slows a page and what its workers ask for down as its profile says, from now on. */
export async function applyProfile(page: Page, { cpu, network }: Profile): Promise<CDPSession> {
  const session = await page.context().newCDPSession(page)
  if (network) {
    await session.send('Network.enable')
    await session.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: network.latency,
      downloadThroughput: network.down / 8,
      uploadThroughput: network.up / 8,
    })
  }
  if (cpu > 1) await session.send('Emulation.setCPUThrottlingRate', { rate: cpu })
  return session
}
