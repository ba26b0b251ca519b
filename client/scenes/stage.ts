import type { Geography } from '../../shared/scenario/geography.ts';
import { ChamberScene } from './chamber/ChamberScene.ts';
import { divide, type StageView } from './division.ts';
import { servedFlag } from './flags.ts';
import { listenForGestures } from './map/gestures.ts';
import { MapScene } from './map/MapScene.ts';
import { FONT, palette } from './palette.ts';
import { addScene, fixedSize, type Game, happenings, newGame, partsOfColour, renderers } from './phaser.ts';
import { type ChamberPicture, type MapPicture, withoutClock } from './picture.ts';
import { type Box, within, type XY } from './plane.ts';
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
  /** The graphics card was lost, and has not come back in a while. */
  readonly onLost?: () => void;
  /** The map was tapped twice, and comes closer: the first tap was no wish for a card. */
  readonly onDoubleTap?: () => void;
  /** How close the map is now, 1 for the whole of it. */
  readonly onCloseness?: (closeness: number) => void;
};

export type Stage = {
  /** @param from what the map showed before, for a stage that has shown nothing yet: what has changed since moves */
  show(chamber: ChamberPicture, map: MapPicture, from?: MapPicture | null): void;
  /** @param free height that is left free under a map beside the chamber, in CSS pixels */
  view(which: StageView, free?: number): void;
  /** @param boxes what lies over the stage, in its CSS pixels: the map puts nothing under it */
  cover(boxes: readonly Box[]): void;
  /** The map closer or farther, round its middle. */
  zoom(factor: number): void;
  /** The map drawn along by so many CSS pixels. */
  move(by: XY): void;
  showWholeMap(): void;
  destroy(): void;
};

/** Milliseconds that a lost graphics card is waited for: most come back at once. */
const patience = 4000;
/** CSS pixels on the shorter side: below, nothing on the stage can be told apart. */
const smallestHost = 100;

export function mountStage(host: HTMLElement, options: StageOptions): Stage {
  return new MountedStage(host, options);
}

class MountedStage implements Stage {
  readonly #host: HTMLElement;
  readonly #options: StageOptions;
  readonly #game: Game;
  readonly #chamber: ChamberScene;
  readonly #map: MapScene;
  readonly #observer: ResizeObserver;
  readonly #leaving = new AbortController();
  #which: StageView;
  #free = 0;
  #covers: readonly Box[] = [];
  /** The size and the pixels of the host that the canvas has. */
  #fitted = '';
  #closeness = 1;
  #from: MapPicture | null = null;
  #shown: { chamber: ChamberPicture; map: MapPicture } | null = null;
  #drawn: Record<'chamber' | 'clock' | 'map', string | null> = { chamber: null, clock: null, map: null };
  #ready = false;
  #gone = false;
  /** Frames still to draw before the loop may sleep. */
  #owed = 2;
  #repaint = 0;
  /** The timer of a lost graphics card. */
  #waiting = 0;

  constructor(host: HTMLElement, options: StageOptions) {
    this.#host = host;
    this.#options = options;
    this.#which = options.view;
    this.#chamber = new ChamberScene({
      flagAddress: options.flagAddress ?? servedFlag,
      lively: !options.reducedMotion,
      onFlag: () => this.#paintSoon(),
      onStep: () => this.#drawOnce(),
    });
    this.#map = new MapScene(options.geography, () => this.#mapMoved());
    const { width, height, ratio } = this.#size();
    this.#fitted = JSON.stringify({ width, height, ratio });
    this.#game = newGame({
      type: (options.renderer ?? fastestRenderer()) === 'canvas' ? renderers.canvas : renderers.auto,
      parent: host,
      width: width * ratio,
      height: height * ratio,
      backgroundColor: palette('light').rule,
      scale: { mode: fixedSize, zoom: 1 / ratio, expandParent: false },
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

  show(chamber: ChamberPicture, map: MapPicture, from: MapPicture | null = null): void {
    const before = this.#shown;
    this.#from = before ? this.#from : from;
    this.#shown = { chamber, map };
    this.#paint(before !== null && this.#mayMove(), false);
  }

  #mayMove(): boolean {
    return !this.#options.reducedMotion && !document.hidden;
  }

  /** The first picture of all: from the one before it, where there was one. */
  #paintFirst(): void {
    const [shown, from] = [this.#shown, this.#from];
    if (shown && from) {
      this.#shown = { ...shown, map: from };
      this.#paint(false);
      this.#shown = shown;
      this.#paint(this.#mayMove(), false);
    } else this.#paint(false);
  }

  view(which: StageView, free = 0): void {
    if (which === this.#which && free === this.#free) return;
    this.#which = which;
    this.#free = free;
    if (this.#ready) this.#letScroll();
    this.#paint(false);
  }

  cover(boxes: readonly Box[]): void {
    if (JSON.stringify(boxes) === JSON.stringify(this.#covers)) return;
    this.#covers = boxes;
    this.#paint(false, false);
  }

  zoom(factor: number): void {
    this.#map.zoomBy(factor, !this.#options.reducedMotion);
  }

  move(by: XY): void {
    this.#map.move(by, !this.#options.reducedMotion);
  }

  showWholeMap(): void {
    this.#map.showWhole(!this.#options.reducedMotion);
  }

  /** It is drawn as it is aimed; whoever shows how close it is, is told. */
  #mapMoved(): void {
    if (this.#gone || !this.#ready) return;
    const { closeness } = this.#map;
    if (closeness !== this.#closeness) {
      this.#closeness = closeness;
      this.#letScroll();
      this.#options.onCloseness?.(closeness);
    }
    this.#owed = 2;
    if (!document.hidden) this.#game.loop.wake();
  }

  /** One finger moves the map where there is something to move, and the page elsewhere. */
  #letScroll(): void {
    const isHeld = this.#which !== 'chamber' && this.#map.closeness > 1;
    this.#game.canvas.style.touchAction = isHeld ? 'none' : 'pan-x pan-y';
  }

  #mapBox(): Box | null {
    const { width, height } = this.#size();
    return divide(this.#which, width, height, this.#free).map;
  }

  /** What lies over the map, as the map counts. */
  #coversOf(map: Box): readonly Box[] {
    return this.#covers
      .map((box) => ({ ...box, x: box.x - map.x, y: box.y - map.y }))
      .filter(({ x, y, width, height }) => x < map.width && y < map.height && x + width > 0 && y + height > 0);
  }

  destroy(): void {
    if (this.#gone) return;
    this.#gone = true;
    this.#map.leave();
    this.#chamber.rest();
    this.#leaving.abort();
    this.#observer.disconnect();
    cancelAnimationFrame(this.#repaint);
    clearTimeout(this.#waiting);
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
    addScene(game, 'chamber', this.#chamber);
    addScene(game, 'map', this.#map);
    game.events.on(happenings.postRender, () => this.#afterFrame());
    game.renderer.on(happenings.loseWebgl, () => this.#awaitContext());
    game.renderer.on(happenings.restoreWebgl, () => {
      clearTimeout(this.#waiting);
      this.#paint(false);
    });
    game.canvas.style.display = 'block';
    this.#fitCanvas();
    // Every fact and act of the canvas is in the panels too; to a screen reader it is nothing.
    game.canvas.setAttribute('aria-hidden', 'true');
    this.#listen(game.canvas);
    this.#ready = true;
    this.#paintFirst();
    document.fonts.load(`600 14px ${FONT}`).then(
      () => document.fonts.ready.then(() => this.#paint(false)),
      () => undefined,
    );
  }

  #awaitContext(): void {
    clearTimeout(this.#waiting);
    this.#waiting = window.setTimeout(() => this.#options.onLost?.(), patience);
  }

  #listen(canvas: HTMLCanvasElement): void {
    const { signal } = this.#leaving;
    this.#letScroll();
    listenForGestures(
      canvas,
      {
        zoom: (factor, at, glides) => this.#map.zoom(factor, at, glides && !this.#options.reducedMotion),
        move: (by) => this.#map.move(by),
        tap: (event) => this.#tap(event),
        doubleTap: () => this.#options.onDoubleTap?.(),
        closeness: () => this.#map.closeness,
        region: () => this.#mapBox(),
      },
      signal,
    );
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
    if (!this.#ready || !this.#fit()) return;
    this.#paint(false);
    // A canvas that changed its size is blank until the next frame: draw it now.
    if (!document.hidden) this.#game.loop.tick();
  }

  /** The canvas as large as the host, in the screen's pixels: a window may be dragged to another screen. False where it is. */
  #fit(): boolean {
    const { width, height, ratio } = this.#size();
    const wanted = JSON.stringify({ width, height, ratio });
    if (wanted === this.#fitted) return false;
    this.#fitted = wanted;
    this.#game.scale.setZoom(1 / ratio);
    this.#game.scale.resize(width * ratio, height * ratio);
    this.#fitCanvas();
    return true;
  }

  /** Phaser leaves the canvas at its first size on the page. */
  #fitCanvas(): void {
    const { width, height } = this.#size();
    Object.assign(this.#game.canvas.style, { width: `${width}px`, height: `${height}px` });
  }

  /** Something has moved by a step, and what moves on draws itself. */
  #drawOnce(): void {
    if (this.#gone || document.hidden) return;
    this.#owed = Math.max(this.#owed, 1);
    this.#game.loop.wake();
  }

  #paintSoon(): void {
    cancelAnimationFrame(this.#repaint);
    this.#repaint = requestAnimationFrame(() => this.#paint(false));
  }

  /** `anew`: also where the picture is the one already drawn, because fonts, flags or the context came. */
  #paint(motion: boolean, anew = true): void {
    if (!this.#ready || this.#gone || !this.#shown) return;
    this.#fit();
    // What shows between the two scenes.
    const { red, green, blue } = partsOfColour(palette(this.#shown.chamber.theme).rule);
    this.#game.config.backgroundColor.setTo(red, green, blue);
    const { width, height, ratio } = this.#size();
    // While a page lays itself out anew, the host may be a sliver: it is painted when it has its size.
    if (Math.min(width, height) < smallestHost) return;
    const { chamber, map } = divide(this.#which, width, height, this.#free);
    this.#chamber.cameras.main.setVisible(chamber !== null);
    if (!chamber) this.#chamber.rest();
    this.#map.cameras.main.setVisible(map !== null);
    const drawn = {
      chamber: chamber && JSON.stringify([withoutClock(this.#shown.chamber), chamber, ratio]),
      clock: chamber && this.#shown.chamber.clock,
      map: map && JSON.stringify([this.#shown.map, map, ratio, this.#coversOf(map)]),
    };
    const before = this.#drawn;
    this.#drawn = drawn;
    const changed = { chamber: anew || drawn.chamber !== before.chamber, map: anew || drawn.map !== before.map };
    const ticks = !changed.chamber && drawn.clock !== before.clock;
    if (!changed.chamber && !changed.map && !ticks) return;
    if (ticks) this.#chamber.paintClock(this.#shown.chamber);
    if (chamber && changed.chamber) this.#chamber.paint(this.#shown.chamber, { ...chamber, ratio }, motion);
    if (map && changed.map) {
      this.#map.cover(this.#coversOf(map));
      this.#map.paint(this.#shown.map, { ...map, ratio }, motion);
    }
    this.#owed = 2;
    if (!document.hidden) this.#game.loop.wake();
  }

  #afterFrame(): void {
    if (this.#chamber.moving || this.#map.moving) return;
    this.#owed -= 1;
    if (this.#owed <= 0) this.#game.loop.sleep();
  }
}
