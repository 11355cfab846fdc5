// Nodemailer's smtp-server. argv[2]: {"secure", "key", "cert", "user", "pass"}; first line out: the port; then one JSON line a message, read by postal-mime.
// Mail to "full@..." is answered 452, to "nobody@..." 550. Ends when stdin does.
import { SMTPServer } from "smtp-server";
import PostalMime from "postal-mime";

const { secure, key, cert, user, pass } = JSON.parse(process.argv[2]);
const refuse = (code, text) => Object.assign(new Error(text), { responseCode: code });
const server = new SMTPServer({
  secure, key, cert,
  disabledCommands: key ? [] : ["STARTTLS"],
  authOptional: !user,
  onAuth: (auth, session, done) => auth.username === user && auth.password === pass ? done(null, { user }) : done(refuse(535, "no")),
  onRcptTo: ({ address }, session, done) =>
    address.startsWith("full@") ? done(refuse(452, `${address} is full`)) : address.startsWith("nobody@") ? done(refuse(550, `${address} is unknown`)) : done(),
  onData: (stream, session, done) => {
    const parts = [];
    stream.on("data", part => parts.push(part));
    stream.on("end", async () => {
      const raw = Buffer.concat(parts);
      const mail = await PostalMime.parse(raw);
      console.log(JSON.stringify({
        secure: session.secure, helo: session.hostNameAppearsAs, user: session.user ?? null,
        from: mail.from.address, to: mail.to.map(t => t.address), subject: mail.subject, text: mail.text, messageId: mail.messageId,
        isAscii: raw.every(byte => byte < 128), contentType: mail.headers.find(h => h.key === "content-type").value,
      }));
      done();
    });
  },
});
server.on("error", () => {}); // a client that breaks off is part of the tests
server.listen(0, "127.0.0.1", () => console.log(server.server.address().port));
process.stdin.on("end", () => process.exit(0)).resume();
