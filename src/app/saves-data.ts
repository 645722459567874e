/** Whether the person has asked the browser to be sparing with data (WICG Network Information, Save-Data). */
export function savesData(): boolean {
  return (navigator as { connection?: { saveData?: boolean } }).connection?.saveData === true
}
