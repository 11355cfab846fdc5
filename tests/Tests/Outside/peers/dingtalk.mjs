// DingTalk's documented example, in Node's own crypto: node dingtalk.mjs TIMESTAMP SECRET
import { createHmac } from "node:crypto";

const [timestamp, secret] = process.argv.slice(2);
console.log(encodeURIComponent(createHmac("sha256", secret).update(`${timestamp}\n${secret}`, "utf8").digest("base64")));
