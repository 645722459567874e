/** Sets the chosen theme, so that a dark page never flashes white. It reads what src/stores/preferences.ts writes. */
const THEME =
  "try{var t=JSON.parse(localStorage.getItem('explorer:preferences')||'{}').state?.theme;" +
  "if(t==='dark'||t==='light')document.documentElement.dataset.theme=t}catch(e){}"

/** Browsers that can share keep the place of the button for it. */
const SHARE = "if(navigator.share)document.documentElement.dataset.share='';"

/**
 * Judges the first screen that the build has written into the page. It is of the landscape as it was shipped, for
 * somebody who comes for the first time: whoever asks for another view, comes back to a step of the history, has a later
 * file from an earlier visit or another landscape, or items of their own on a page that is about these, gets the page from the application
 * alone. Until that is there, src/app/styles/base.css hides what would be wrong; src/app/prerendered.ts takes it away.
 */
const FIRST_SCREEN =
  '(function(d,l){var p=d.dataset.page,o;if(p===undefined)return;' +
  "try{var s=localStorage;o=s.getItem('explorer:kept')||s.getItem('explorer:landscape')||/\\/(bookmarks|compare)$/.test(p)&&" +
  "(s.getItem('explorer:lists:cncf')||s.getItem('explorer:bookmarks')||s.getItem('explorer:compare'))}catch(e){}" +
  "if(o||l.search||l.hash||history.state||l.pathname.replace(/\\/(index\\.html)?$/,'')!==p)d.dataset.stale=''" +
  '})(document.documentElement,location)'

/** Runs before the first paint, inline (the policy allows it by its hash). */
export const THEME_SCRIPT = THEME + SHARE + FIRST_SCREEN
