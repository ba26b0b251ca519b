/**
 * Of Phaser what the stage uses, from its sources: the game and its scenes, textures, images, cameras and tweens, WebGL and
 * Canvas. Sound, the loader, physics, tile maps, particles and input are left out, and half of its size with them. A part
 * that is wanted besides is imported here, and named in the types: what is not named is not there when the stage runs.
 */
import type Phaser from 'phaser';
// First: Phaser's sources need each other in a ring, which has to be entered here.
import 'phaser/src/renderer/index.js';
// What every scene has, and the images in it, make themselves known to Phaser by being imported.
import 'phaser/src/cameras/2d/CameraManager.js';
import 'phaser/src/events/EventEmitter.js';
import 'phaser/src/gameobjects/DisplayList.js';
import 'phaser/src/gameobjects/GameObjectCreator.js';
import 'phaser/src/gameobjects/GameObjectFactory.js';
import 'phaser/src/gameobjects/UpdateList.js';
import 'phaser/src/gameobjects/image/ImageFactory.js';
import 'phaser/src/scene/ScenePlugin.js';
import 'phaser/src/tweens/TweenManager.js';
import constants from 'phaser/src/const.js';
import postRender from 'phaser/src/core/events/POST_RENDER_EVENT.js';
import PhaserGame from 'phaser/src/core/Game.js';
import hexStringToColor from 'phaser/src/display/color/HexStringToColor.js';
import loseWebgl from 'phaser/src/renderer/events/LOSE_WEBGL_EVENT.js';
import restoreWebgl from 'phaser/src/renderer/events/RESTORE_WEBGL_EVENT.js';
import scaleModes from 'phaser/src/scale/const/SCALE_MODE_CONST.js';
import PhaserScene from 'phaser/src/scene/Scene.js';

export type Image = Phaser.GameObjects.Image;
export type Game = Phaser.Game;

/** What a scene has here. */
export type StageScene = Pick<Phaser.Scene, 'cameras' | 'events' | 'scene' | 'sys' | 'textures' | 'tweens'> & {
  readonly add: Pick<Phaser.GameObjects.GameObjectFactory, 'image'>;
};

type SceneClass = new (config: Phaser.Types.Scenes.SettingsConfig) => StageScene;
export const Scene = PhaserScene as unknown as SceneClass;

export const newGame = (config: Phaser.Types.Core.GameConfig): Game => new PhaserGame(config);

/** Puts a scene into a game and begins it. */
export function addScene(game: Game, key: string, scene: StageScene): void {
  game.scene.add(key, scene as Phaser.Scene, true);
}

/** `auto` still falls back to Canvas where WebGL was wanted and is not there. */
export const renderers = { auto: constants.AUTO, canvas: constants.CANVAS } as const;
export const fixedSize = scaleModes.NONE;
export const happenings = { postRender, loseWebgl, restoreWebgl } as const;

/** Red, green and blue from 0 to 255. @param colour as `#rrggbb` */
export function partsOfColour(colour: string): { readonly red: number; readonly green: number; readonly blue: number } {
  const { red, green, blue } = hexStringToColor(colour);
  return { red, green, blue };
}
