/** Whether this browser draws pictures at all. Where it does not, the stage is not fetched, and its table stands alone. */
export const canDraw = (): boolean => document.createElement('canvas').getContext('2d') !== null;
