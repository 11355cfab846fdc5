// stdin: {"secret", "headers", "body"}; says "verified" with the payload, or "refused" and ends with 1. Verifies with the Standard Webhooks library.
import { Webhook } from "standardwebhooks";
import { readFileSync } from "node:fs";

const { secret, headers, body } = JSON.parse(readFileSync(0, "utf8"));
try {
  console.log(JSON.stringify({ verified: new Webhook(secret).verify(body, headers) }));
} catch (error) {
  console.log(JSON.stringify({ refused: String(error.message) }));
  process.exitCode = 1;
}
