export type Renderer = 'webgl' | 'canvas';

/**
 * WebGL, except where the processor would have to play the graphics card (SwiftShader, llvmpipe, Basic Render): there a
 * frame of whole-screen layers takes a third of the time in Canvas 2D, which only copies them.
 */
export function fastestRenderer(): Renderer {
  const gl = document.createElement('canvas').getContext('webgl');
  if (!gl) return 'canvas';
  const named = gl.getExtension('WEBGL_debug_renderer_info');
  const name = String(gl.getParameter(named ? named.UNMASKED_RENDERER_WEBGL : gl.RENDERER));
  gl.getExtension('WEBGL_lose_context')?.loseContext();
  return /swiftshader|llvmpipe|softpipe|software|basic render/i.test(name) ? 'canvas' : 'webgl';
}
