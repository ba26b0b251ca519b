/**
 * Prints a part of the page alone: a copy of it stands beside everything else, and on paper is all that there is. It is
 * taken away when the person is back at the page, because some browsers say that they have printed before they begin to.
 */
export function printAlone(element: Element, name: string): void {
  const { title } = document;
  const sheet = document.createElement('div');
  sheet.className = 'printed';
  sheet.append(element.cloneNode(true));
  document.body.append(sheet);
  // What the browser calls the file where somebody prints into one.
  document.title = name;
  const events = ['pointerdown', 'keydown'] as const;
  const back = (): void => {
    for (const event of events) removeEventListener(event, back, true);
    sheet.remove();
    document.title = title;
  };
  for (const event of events) addEventListener(event, back, true);
  window.print();
}
