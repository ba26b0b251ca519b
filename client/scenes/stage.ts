import Phaser from 'phaser';
import type { Geography } from '../../shared/scenario/geography.ts';
import { ChamberScene } from './ChamberScene.ts';
import { divide, type StageView } from './division.ts';
import { servedFlag } from './flags.ts';
import { MapScene } from './MapScene.ts';
import { FONT, palette } from './palette.ts';
import { type ChamberPicture, type MapPicture, withoutClock } from './picture.ts';
import { within } from './plane.ts';
import { fastestRenderer, type Renderer } from './renderer.ts';

export type { StageView };

export type StageOptions = {
  readonly geography: Geography;
  readonly view: StageView;
  readonly reducedMotion: boolean;
  /** Where a flag or emblem is fetched from; the server's `/flags/` where left out. */
  readonly flagAddress?: (code: string) => string;
  /** Chosen by the machine where left out; tests of a lost context ask for WebGL. */
  readonly renderer?: Renderer;
  readonly onSeat: (id: string) => void;
  readonly onProvince: (id: string) => void;
};

export type Stage = {
  show(chamber: ChamberPicture, map: MapPicture): void;
  /** @param free height that is left free under a map beside the chamber, in CSS pixels */
  view(which: StageView, free?: number): void;
  destroy(): void;
};

/** CSS pixels on the shorter side: below, nothing on the stage can be told apart. */
const smallestHost = 100;

export function mountStage(host: HTMLElement, options: StageOptions): Stage {
  return new MountedStage(host, options);
}

class MountedStage implements Stage {
  readonly #host: HTMLElement;
  readonly #options: StageOptions;
  readonly #game: Phaser.Game;
  readonly #chamber: ChamberScene;
  readonly #map: MapScene;
  readonly #observer: ResizeObserver;
  readonly #leaving = new AbortController();
  #which: StageView;
  #free = 0;
  #shown: { chamber: ChamberPicture; map: MapPicture } | null = null;
  #drawn: Record<'chamber' | 'clock' | 'map', string | null> = { chamber: null, clock: null, map: null };
  #ready = false;
  #gone = false;
  /** Frames still to draw before the loop may sleep. */
  #owed = 2;
  #repaint = 0;

  constructor(host: HTMLElement, options: StageOptions) {
    this.#host = host;
    this.#options = options;
    this.#which = options.view;
    this.#chamber = new ChamberScene(options.flagAddress ?? servedFlag, () => this.#paintSoon());
    this.#map = new MapScene(options.geography);
    const { width, height, ratio } = this.#size();
    this.#game = new Phaser.Game({
      // `AUTO` still falls back to Canvas where WebGL was wanted and is not there.
      type: (options.renderer ?? fastestRenderer()) === 'canvas' ? Phaser.CANVAS : Phaser.AUTO,
      parent: host,
      width: width * ratio,
      height: height * ratio,
      backgroundColor: palette('light').rule,
      scale: { mode: Phaser.Scale.NONE, zoom: 1 / ratio, expandParent: false },
      render: { antialias: true, antialiasGL: false, powerPreference: 'low-power' },
      audio: { noAudio: true },
      input: { mouse: false, touch: false, keyboard: false, gamepad: false },
      banner: false,
      autoFocus: false,
      disableContextMenu: false,
      scene: [],
      callbacks: { postBoot: () => this.#start() },
    });
    this.#observer = new ResizeObserver(() => this.#resize());
    this.#observer.observe(host);
  }

  show(chamber: ChamberPicture, map: MapPicture): void {
    const before = this.#shown;
    this.#shown = { chamber, map };
    this.#paint(before !== null && !this.#options.reducedMotion && !document.hidden, false);
  }

  view(which: StageView, free = 0): void {
    if (which === this.#which && free === this.#free) return;
    this.#which = which;
    this.#free = free;
    this.#paint(false);
  }

  destroy(): void {
    if (this.#gone) return;
    this.#gone = true;
    this.#leaving.abort();
    this.#observer.disconnect();
    cancelAnimationFrame(this.#repaint);
    this.#game.destroy(true);
    // Phaser ends itself in its next step, which a sleeping loop never takes.
    if (!this.#ready) return;
    if (this.#game.loop.running) this.#game.loop.tick();
    else this.#game.loop.wake();
  }

  #size(): { width: number; height: number; ratio: number } {
    const { clientWidth, clientHeight } = this.#host;
    const ratio = Math.min(2, Math.max(1, window.devicePixelRatio || 1));
    return { width: Math.max(1, clientWidth), height: Math.max(1, clientHeight), ratio };
  }

  #start(): void {
    if (this.#gone) return;
    const game = this.#game;
    game.scene.add('chamber', this.#chamber, true);
    game.scene.add('map', this.#map, true);
    game.events.on(Phaser.Core.Events.POST_RENDER, () => this.#afterFrame());
    game.renderer.on(Phaser.Renderer.Events.RESTORE_WEBGL, () => this.#paint(false));
    game.canvas.style.display = 'block';
    this.#fitCanvas();
    // Every fact and act of the canvas is in the panels too; to a screen reader it is nothing.
    game.canvas.setAttribute('aria-hidden', 'true');
    this.#listen(game.canvas);
    this.#ready = true;
    this.#paint(false);
    document.fonts.load(`600 14px ${FONT}`).then(
      () => document.fonts.ready.then(() => this.#paint(false)),
      () => undefined,
    );
  }

  #listen(canvas: HTMLCanvasElement): void {
    const { signal } = this.#leaving;
    canvas.addEventListener('click', (event) => this.#tap(event), { signal });
    canvas.addEventListener(
      'pointermove',
      (event) => {
        canvas.style.cursor = this.#under(event) ? 'pointer' : '';
      },
      { signal },
    );
    document.addEventListener(
      'visibilitychange',
      () => {
        if (document.hidden) {
          this.#chamber.settle();
          this.#map.settle();
          this.#game.loop.sleep();
        } else this.#paint(false);
      },
      { signal },
    );
  }

  #under({ offsetX, offsetY }: MouseEvent): { seat: string } | { province: string } | null {
    const { width, height } = this.#size();
    const { chamber, map } = divide(this.#which, width, height, this.#free);
    const at = { x: offsetX, y: offsetY };
    if (chamber && within(chamber, at)) {
      const seat = this.#chamber.seatAt(offsetX - chamber.x, offsetY - chamber.y);
      return seat === null ? null : { seat };
    }
    if (map && within(map, at)) {
      const province = this.#map.provinceAt(offsetX - map.x, offsetY - map.y);
      return province === null ? null : { province };
    }
    return null;
  }

  #tap(event: MouseEvent): void {
    const target = this.#under(event);
    if (!target) return;
    if ('seat' in target) this.#options.onSeat(target.seat);
    else this.#options.onProvince(target.province);
  }

  #resize(): void {
    const { width, height, ratio } = this.#size();
    const { scale } = this.#game;
    if (!this.#ready) return;
    if (scale.width === width * ratio && scale.height === height * ratio && scale.zoom === 1 / ratio) return;
    scale.setZoom(1 / ratio);
    scale.resize(width * ratio, height * ratio);
    this.#fitCanvas();
    this.#paint(false);
    // A canvas that changed its size is blank until the next frame: draw it now.
    if (!document.hidden) this.#game.loop.tick();
  }

  /** Phaser leaves the canvas at its first size on the page. */
  #fitCanvas(): void {
    const { width, height } = this.#size();
    Object.assign(this.#game.canvas.style, { width: `${width}px`, height: `${height}px` });
  }

  #paintSoon(): void {
    cancelAnimationFrame(this.#repaint);
    this.#repaint = requestAnimationFrame(() => this.#paint(false));
  }

  /** `anew`: also where the picture is the one already drawn, because fonts, flags or the context came. */
  #paint(motion: boolean, anew = true): void {
    if (!this.#ready || this.#gone || !this.#shown) return;
    // What shows between the two scenes.
    const { red, green, blue } = Phaser.Display.Color.HexStringToColor(palette(this.#shown.chamber.theme).rule);
    this.#game.config.backgroundColor.setTo(red, green, blue);
    const { width, height, ratio } = this.#size();
    // While a page lays itself out anew, the host may be a sliver: it is painted when it has its size.
    if (Math.min(width, height) < smallestHost) return;
    const { chamber, map } = divide(this.#which, width, height, this.#free);
    this.#chamber.cameras.main.setVisible(chamber !== null);
    this.#map.cameras.main.setVisible(map !== null);
    const drawn = {
      chamber: chamber && JSON.stringify([withoutClock(this.#shown.chamber), chamber, ratio]),
      clock: chamber && this.#shown.chamber.clock,
      map: map && JSON.stringify([this.#shown.map, map, ratio]),
    };
    const before = this.#drawn;
    this.#drawn = drawn;
    const changed = { chamber: anew || drawn.chamber !== before.chamber, map: anew || drawn.map !== before.map };
    const ticks = !changed.chamber && drawn.clock !== before.clock;
    if (!changed.chamber && !changed.map && !ticks) return;
    if (ticks) this.#chamber.paintClock(this.#shown.chamber);
    if (chamber && changed.chamber) this.#chamber.paint(this.#shown.chamber, { ...chamber, ratio }, motion);
    if (map && changed.map) this.#map.paint(this.#shown.map, { ...map, ratio }, motion);
    this.#owed = 2;
    if (!document.hidden) this.#game.loop.wake();
  }

  #afterFrame(): void {
    if (this.#chamber.moving || this.#map.moving) return;
    this.#owed -= 1;
    if (this.#owed <= 0) this.#game.loop.sleep();
  }
}
