// Serves S3 with one bucket "wutong" from the folder given, says its port, and ends when its input does: with whoever started it.
import S3rver from "s3rver";

const server = new S3rver({ address: "127.0.0.1", port: 0, silent: true, directory: process.argv[2], configureBuckets: [{ name: "wutong" }] });
const { port } = await server.run();
console.log(port);
process.stdin.on("end", () => process.exit(0)).resume();
