// An OpenID Connect provider on loopback that says its address, and ends when its input does: with whoever started it.
// Whoever types a name and any password is that name. Some names stand for an attacker between provider and site: their tokens are spoilt below.
import { createServer } from "node:http";
import { generateKeyPair, exportJWK, SignJWT, decodeJwt } from "jose";
import { Provider } from "oidc-provider";

const key = async () => (await generateKeyPair("RS256", { extractable: true })).privateKey;
const [ours, anothers] = [await key(), await key()];
const client = { client_secret: "a secret of the tests alone", token_endpoint_auth_method: "client_secret_post", response_types: ["code"], grant_types: ["authorization_code"] };
const back = "/sign-in/outside/return";

const server = createServer();
await new Promise((done) => server.listen(0, "127.0.0.1", done));
const issuer = `http://localhost:${server.address().port}`; // another site than 127.0.0.1, as a provider is
const provider = new Provider(issuer, {
  clients: [
    { ...client, client_id: "wutong", redirect_uris: [`http://localhost${back}`, `https://localhost${back}`] },
    { ...client, client_id: "wutong-browser", application_type: "native", redirect_uris: [`http://127.0.0.1${back}`] }, // any port
  ],
  jwks: { keys: [{ ...(await exportJWK(ours)), kid: "one", alg: "RS256", use: "sig" }] },
  claims: { openid: ["sub", "amr"], profile: ["name"] },
  conformIdTokenClaims: false,
  pkce: { required: () => true },
  findAccount: (_, id) => ({ accountId: id, claims: () => ({ sub: id, name: `${id} of the provider`, amr: ["pwd", "otp", "mfa"] }) }),
  loadExistingGrant: async (ctx) => {
    const grant = new provider.Grant({ clientId: ctx.oidc.client.clientId, accountId: ctx.oidc.session.accountId });
    grant.addOIDCScope(String(ctx.oidc.params.scope));
    await grant.save();
    return grant;
  },
});

const hour = 3600, now = () => Math.floor(Date.now() / 1000);
const sign = (claims, by = ours) => new SignJWT(claims).setProtectedHeader({ alg: "RS256", kid: "one" }).sign(by);
const part = (value) => Buffer.from(JSON.stringify(value)).toString("base64url");
const spoilt = {
  "wrong-nonce": (claims) => sign({ ...claims, nonce: "another" }),
  "no-nonce": ({ nonce, ...claims }) => sign(claims),
  "wrong-audience": (claims) => sign({ ...claims, aud: "another" }),
  "wrong-issuer": (claims) => sign({ ...claims, iss: "https://another.example" }),
  "too-old": (claims) => sign({ ...claims, iat: now() - 3 * hour, exp: now() - 2 * hour }),
  "wrong-key": (claims) => sign(claims, anothers),
  unsigned: (claims) => `${part({ alg: "none" })}.${part(claims)}.`,
  tampered: (claims, token) => [token.split(".")[0], part({ ...claims, sub: "li" }), token.split(".")[2]].join("."),
};
provider.use(async (ctx, next) => {
  await next();
  if (ctx.path !== "/token" || !ctx.body?.id_token) return;
  const claims = decodeJwt(ctx.body.id_token);
  const spoil = spoilt[claims.sub];
  if (spoil) ctx.body.id_token = await spoil(claims, ctx.body.id_token);
  if (claims.sub === "watched") console.log(JSON.stringify(ctx.body)); // so that a test can look for the tokens where they should not be
});
server.on("request", provider.callback());
console.log(issuer);
process.stdin.on("end", () => process.exit(0)).resume();
