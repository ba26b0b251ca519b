/** The debrief as one file that needs neither server nor network: what is on the page, its styles, letters and flags with it. */

/** What only works with the server, or only with the page's own code. */
const lifeless =
  'script, link, .actions, .pick, .segmented, .scrub, .skip, .linechart .pin, .field.inline, [data-print="no"]';

/** What happened in fact, as long as nobody has had it shown: there its key would do nothing. */
const unshown = '.special:not(:has(.infact)) :is(#in-fact, .contents li:has([href="#in-fact"]))';

export async function offlinePage(title: string): Promise<Blob> {
  const page = document.documentElement.cloneNode(true) as HTMLElement;
  for (const each of page.querySelectorAll(`${lifeless}, ${unshown}, style`)) each.remove();
  for (const lenses of page.querySelectorAll<HTMLElement>('.lenses')) lenses.dataset.face = 'told';
  for (const link of page.querySelectorAll('a:not([href^="#"])')) link.removeAttribute('href');
  await Promise.all([...page.querySelectorAll('img')].map(inlined));
  const style = document.createElement('style');
  style.textContent = await allStyles();
  const head = page.querySelector('head');
  head?.append(style);
  const name = head?.querySelector('title');
  if (name) name.textContent = title;
  return new Blob([`<!doctype html>\n${page.outerHTML}\n`], { type: 'text/html' });
}

async function inlined(image: HTMLImageElement): Promise<void> {
  image.removeAttribute('loading');
  image.src = await dataOf(image.getAttribute('src') ?? '').catch(() => '');
}

/** The rules of all sheets, one after the other. Letters beyond those of Western languages stay behind: they would weigh more than all the rest. */
async function allStyles(): Promise<string> {
  const rules = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]);
  const texts = await Promise.all(
    rules.map((rule) => (rule instanceof CSSFontFaceRule ? withLetters(rule) : Promise.resolve(rule.cssText))),
  );
  return texts.join('\n');
}

async function withLetters(face: CSSFontFaceRule): Promise<string> {
  const range = face.style.getPropertyValue('unicode-range');
  const address = /url\("?([^")]+)"?\)/.exec(face.cssText)?.[1];
  if (!address || (range !== '' && !/U\+0{0,4}-0{0,2}FF/i.test(range))) return '';
  const base = face.parentStyleSheet?.href ?? location.href;
  const data = await dataOf(new URL(address, base).href).catch(() => '');
  return data === '' ? '' : face.cssText.replace(address, data);
}

/** What an address of this server holds, as an address that holds it itself. */
async function dataOf(address: string): Promise<string> {
  if (address.startsWith('data:')) return address;
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${answer.status} ${address}`);
  const held = await answer.blob();
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(held);
  });
}
