/** Sets the chosen theme before the first paint, to avoid a white flash. Reads the format of src/stores/preferences.ts. */
const THEME =
  "try{var t=JSON.parse(localStorage.getItem('explorer:preferences')||'{}').state?.theme;" +
  "if(t==='dark'||t==='light')document.documentElement.dataset.theme=t}catch(e){}"

/** Reserves space for the share button in browsers that support sharing. */
const SHARE = "if(navigator.share)document.documentElement.dataset.share='';"

/**
 * Decides whether the prerendered first screen is valid. It displays the bundled landscape: for another view, a history
 * navigation, another landscape, or a page about the user's items, the application renders the page instead. A newer
 * cached file is applied afterwards. Until the application has started, src/app/styles/base.css hides an invalid screen;
 * src/app/prerendered.ts removes it. Users who chose French (src/stores/preferences.ts) are redirected from the site's
 * root to its French page before the first paint.
 */
const firstScreen = (basePath: string): string =>
  '(function(d,l){var p=d.dataset.page,o;if(p===undefined)return;' +
  `try{var s=localStorage,h=${JSON.stringify(basePath)};` +
  "if(s.getItem('explorer:language')==='\"fr\"'&&l.pathname+l.search+l.hash===h)return l.replace(h+'fr/'),d.dataset.stale='left';" +
  "o=s.getItem('explorer:landscape')||/\\/(bookmarks|compare)$/.test(p)&&" +
  "(s.getItem('explorer:lists:cncf')||s.getItem('explorer:bookmarks')||s.getItem('explorer:compare'))}catch(e){}" +
  "if(o||l.search||l.hash||history.state||l.pathname.replace(/\\/(index\\.html)?$/,'')!==p)d.dataset.stale=''" +
  '})(document.documentElement,location)'

/** Runs before the first paint, inline (the policy allows it by its hash). @param basePath with a slash at both ends */
export function themeScript(basePath: string): string {
  return THEME + SHARE + firstScreen(basePath)
}
