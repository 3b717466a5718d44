#!/usr/bin/env node
// Takes Ghost's webhooks for posts and pages that are published or changed, asks `auditor hook cms`,
// and sets a post that fails back to a draft. Ghost tells after publishing, so this is a safety net.
//
//   GHOST_WEBHOOK_SECRET  the secret of the webhook in Ghost's settings (required)
//   GHOST_URL             https://example.com       } both set: posts that fail become drafts again;
//   GHOST_ADMIN_KEY       id:secret of a custom     } else they are only reported
//                         integration
//   AUDITOR               the command, auditor unless set
//   PORT, HOST            8790 on 127.0.0.1 unless set: put a server with TLS in front
//
// Node 18 or newer, nothing else. Decisions go to standard output, a line of JSON each.

import { spawn } from "node:child_process";
import { createHmac, timingSafeEqual } from "node:crypto";
import { createServer } from "node:http";

const LONGEST = 5_000_000; // bytes of a request
const OLDEST = 5 * 60 * 1000; // milliseconds for which a signature holds
const { GHOST_WEBHOOK_SECRET: secret, GHOST_URL: site, GHOST_ADMIN_KEY: key } = process.env;

/** Whether Ghost signed this body: X-Ghost-Signature is "sha256=HEX, t=MILLISECONDS". */
export function isSigned(header, body, now = Date.now()) {
  const [, hex, time] = /^sha256=([0-9a-f]{64}), ?t=(\d{1,15})$/.exec(header ?? "") ?? [];
  if (!hex || Math.abs(now - Number(time)) > OLDEST) return false;
  const expected = createHmac("sha256", secret).update(body).update(time).digest();
  return timingSafeEqual(expected, Buffer.from(hex, "hex"));
}

/** What auditor decides on a webhook's body; null where it gave no answer. */
export function ask(body) {
  return new Promise((resolve) => {
    const asked = spawn(process.env.AUDITOR ?? "auditor", ["hook", "cms"], {
      stdio: ["pipe", "pipe", "ignore"],
    });
    let answer = "";
    asked.stdout.setEncoding("utf8").on("data", (piece) => (answer += piece));
    asked.stdin.on("error", () => {});
    asked.on("error", () => resolve(null));
    asked.on("close", () => {
      try {
        resolve(JSON.parse(answer));
      } catch {
        resolve(null);
      }
    });
    asked.stdin.end(body);
  });
}

/** A token for Ghost's Admin API: a JWT that holds for five minutes. */
export function makeToken(now = Math.floor(Date.now() / 1000)) {
  const [id, hex] = key.split(":");
  const encode = (value) => Buffer.from(JSON.stringify(value)).toString("base64url");
  const head = encode({ alg: "HS256", typ: "JWT", kid: id });
  const claims = encode({ iat: now, exp: now + 300, aud: "/admin/" });
  const signature = createHmac("sha256", Buffer.from(hex, "hex")).update(`${head}.${claims}`);
  return `${head}.${claims}.${signature.digest("base64url")}`;
}

/** Set a post or page back to a draft. */
async function withdraw(kind, post) {
  const address = new URL(`/ghost/api/admin/${kind}s/${encodeURIComponent(post.id)}/`, site);
  const answer = await fetch(address, {
    method: "PUT",
    headers: { Authorization: `Ghost ${makeToken()}`, "Content-Type": "application/json" },
    body: JSON.stringify({ [`${kind}s`]: [{ status: "draft", updated_at: post.updated_at }] }),
  });
  return answer.ok;
}

/** Audit what a webhook tells, and do what follows. */
async function handle(body) {
  const told = JSON.parse(body);
  const kind = told.page ? "page" : "post";
  const post = told[kind]?.current;
  if (!post || post.status !== "published") return;
  const decision = await ask(body);
  const stopped = decision?.decision === "stop";
  const withdrawn = stopped && site && key ? await withdraw(kind, post) : false;
  const { summary = "auditor gave no answer", findings = [] } = decision ?? {};
  console.log(JSON.stringify({ id: post.id, url: post.url, stopped, withdrawn, summary, findings }));
}

function take(request, response) {
  const finish = (status) => response.writeHead(status, { Connection: "close" }).end();
  if (request.method !== "POST") return finish(405);
  const pieces = [];
  let size = 0;
  request.on("error", () => {});
  request.on("data", (piece) => {
    size += piece.length;
    if (size > LONGEST) {
      finish(413);
      request.destroy();
    } else {
      pieces.push(piece);
    }
  });
  request.on("end", () => {
    const body = Buffer.concat(pieces);
    if (!isSigned(request.headers["x-ghost-signature"], body)) return finish(401);
    finish(204); // Ghost waits two seconds and no longer
    handle(body).catch((error) => console.error(`not handled: ${error.message}`));
  });
}

if (!secret) {
  console.error("GHOST_WEBHOOK_SECRET is not set: anybody could send stories");
  process.exit(2);
}
const server = createServer(take);
server.requestTimeout = 30_000;
server.listen(Number(process.env.PORT ?? 8790), process.env.HOST ?? "127.0.0.1", () => {
  console.error(`listening on port ${server.address().port}`);
});
