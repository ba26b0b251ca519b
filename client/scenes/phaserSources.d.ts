/** Phaser has types for itself as a whole; these are the same for the sources that `phaser.ts` takes its parts from. */

declare module 'phaser/src/const.js' {
  const constants: { readonly AUTO: 0; readonly CANVAS: 1 };
  export = constants;
}
declare module 'phaser/src/core/Game.js' {
  const Game: typeof import('phaser').Game;
  export = Game;
}
declare module 'phaser/src/core/events/POST_RENDER_EVENT.js' {
  const name: 'postrender';
  export = name;
}
declare module 'phaser/src/display/color/HexStringToColor.js' {
  const hexStringToColor: typeof import('phaser').Display.Color.HexStringToColor;
  export = hexStringToColor;
}
declare module 'phaser/src/renderer/events/LOSE_WEBGL_EVENT.js' {
  const name: string;
  export = name;
}
declare module 'phaser/src/renderer/events/RESTORE_WEBGL_EVENT.js' {
  const name: string;
  export = name;
}
declare module 'phaser/src/scale/const/SCALE_MODE_CONST.js' {
  const modes: { readonly NONE: 0 };
  export = modes;
}
declare module 'phaser/src/scene/Scene.js' {
  const Scene: typeof import('phaser').Scene;
  export = Scene;
}
declare module 'phaser/src/*';
