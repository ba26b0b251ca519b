// The server's Content-Security-Policy forbids code from text: the schemas are told before they try it.
globalThis.__zod_globalConfig = { jitless: true };
