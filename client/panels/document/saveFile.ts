/** Gives a file to the browser, which saves it or asks where to. */
export function saveFile(file: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // Safari still reads the file after the click.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
