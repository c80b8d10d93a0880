// tus-js-client uploads a file to naskahd over a line that is cut in the middle of a part, and must go on at the byte after
// the cut. Then it leaves an upload half-done and takes it up again, as a program does that was started anew.
// Called by tus_js_client_test.py with a JSON object: {"url","code","password","upstream","file","modules"}.
import { createRequire } from 'node:module';
import crypto from 'node:crypto';
import fs from 'node:fs';
import http from 'node:https';
import net from 'node:net';

const given = JSON.parse(process.argv[2]);
const require = createRequire(given.modules + '/');
const tus = require('tus-js-client');

function call(method, path, body, headers = {}) {
  return new Promise((resolve, reject) => {
    const request = http.request(given.url + path, { method, headers: { 'Content-Type': 'application/json', ...headers } }, (answer) => {
      let text = '';
      answer.on('data', (bytes) => (text += bytes));
      answer.on('end', () => (answer.statusCode < 300 ? resolve(text ? JSON.parse(text) : {}) : reject(new Error(`${path}: ${answer.statusCode} ${text}`))));
    });
    request.on('error', reject);
    request.end(body ? JSON.stringify(body) : undefined);
  });
}

async function signIn() {
  const { publicKey, privateKey } = crypto.generateKeyPairSync('ed25519');
  const raw = Buffer.from(publicKey.export({ format: 'jwk' }).x, 'base64url').toString('hex');
  const { device } = await call('POST', '/v1/enrol', { code: given.code, public_key: raw, name: 'tus-js-client' });
  const { nonce } = await call('GET', '/v1/session');
  const signature = crypto.sign(null, Buffer.from(`naskah session v1\n${device}\n${nonce}\n`), privateKey).toString('hex');
  const session = await call('POST', '/v1/session', { device, nonce, signature, password: given.password });
  return session.access;
}

/// A line to the server that is cut once, after so many bytes went up.
function cutLine(afterBytes) {
  let sent = 0, cut = false;
  const line = net.createServer((here) => {
    const there = net.connect(given.upstream, '127.0.0.1');
    here.on('data', (bytes) => {
      sent += bytes.length;
      if (!cut && sent > afterBytes) {
        cut = true;
        here.destroy();
        return there.destroy();
      }
      there.write(bytes);
    });
    there.pipe(here);
    for (const [one, other] of [[here, there], [there, here]]) {
      one.on('error', () => other.destroy());
      one.on('close', () => other.destroy());
    }
  });
  return new Promise((resolve) => line.listen(0, '127.0.0.1', () => resolve({ line, port: line.address().port, wasCut: () => cut, sent: () => sent })));
}

function upload(endpoint, access, options, onStart = () => {}) {
  const requests = [];
  const file = fs.readFileSync(given.file);
  const sha256 = crypto.createHash('sha256').update(file).digest('hex');
  const done = new Promise((resolve, reject) => {
    const one = new tus.Upload(file, {
      endpoint,
      headers: { Authorization: `Bearer ${access}` },
      metadata: { sha256 },
      retryDelays: [100, 200, 400, 800],
      onBeforeRequest: (request) => requests.push({ method: request.getMethod(), offset: Number(request.getHeader('Upload-Offset') ?? -1) }),
      onError: reject,
      onSuccess: () => resolve({ url: one.url, requests, sha256 }),
      ...options,
    });
    onStart(one, resolve, requests);
    one.start();
  });
  return done;
}

const access = await signIn();
const size = fs.statSync(given.file).size;
const result = { size };

// 1. The line breaks in the middle of the one long part.
const line = await cutLine(size / 2);
const whole = await upload(`https://127.0.0.1:${line.port}/v1/files`, access, {});
result.cut = { wasCut: line.wasCut(), sent: line.sent(), requests: whole.requests };
line.line.close();

// 2. The program ends in the middle, and another takes the upload up by its address. Other bytes, so that it is another file.
const changed = fs.readFileSync(given.file);
changed[0] ^= 1;
fs.writeFileSync(given.file, changed);
const half = await upload(`${given.url}/v1/files`, access, { chunkSize: 64 * 1024 }, (one, resolve, requests) => {
  one.options.onChunkComplete = (_, accepted) => {
    if (accepted > size / 3) one.abort().then(() => resolve({ url: one.url, requests, accepted }));
  };
});
const rest = await upload(`${given.url}/v1/files`, access, { uploadUrl: half.url });
result.resumed = { accepted: half.accepted, requests: rest.requests, sha256: rest.sha256 };
console.log(JSON.stringify(result));
process.exit(0);
