/** Sets the chosen theme, so that a dark page never flashes white. It reads what src/stores/preferences.ts writes. */
const THEME =
  "try{var t=JSON.parse(localStorage.getItem('explorer:preferences')||'{}').state?.theme;" +
  "if(t==='dark'||t==='light')document.documentElement.dataset.theme=t}catch(e){}"

/** Browsers that can share keep the place of the button for it. */
const SHARE = "if(navigator.share)document.documentElement.dataset.share='';"

/**
 * Judges the first screen that the build has written into the page. It is of the landscape as it was shipped: for another
 * view, a step of the history, another landscape, or a page about the user's own items, the application renders the page
 * alone. A later file of an earlier visit comes in afterwards. Until the application is there,
 * src/app/styles/base.css hides what would be wrong; src/app/prerendered.ts takes it away. A user who
 * chose French (src/stores/preferences.ts) is led from the bare address of the site to its French page before anything is painted.
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
