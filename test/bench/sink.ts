import { createServer } from "node:net";

/** A mail server that takes everything and keeps nothing, as its own process; it prints its port. */
const server = createServer((socket) => {
  let inLetter = false;
  let rest = "";
  socket.setNoDelay(true);
  socket.on("error", () => socket.destroy());
  socket.on("data", (chunk) => {
    rest += chunk.toString("latin1");
    let answer = "";
    for (;;) {
      const end = rest.indexOf(inLetter ? "\r\n.\r\n" : "\r\n");
      if (end < 0) break;
      const line = rest.slice(0, end);
      rest = rest.slice(end + (inLetter ? 5 : 2));
      if (inLetter) {
        inLetter = false;
        answer += "250 2.0.0 Taken\r\n";
      } else if (/^EHLO/i.test(line)) {
        answer += "250-sink\r\n250-PIPELINING\r\n250-8BITMIME\r\n250 ENHANCEDSTATUSCODES\r\n";
      } else if (/^DATA/i.test(line)) {
        inLetter = true;
        answer += "354 Go on\r\n";
      } else if (/^QUIT/i.test(line)) {
        socket.end(`${answer}221 Bye\r\n`);
        return;
      } else {
        answer += "250 2.0.0 Fine\r\n";
      }
    }
    if (answer !== "") socket.write(answer);
  });
  socket.write("220 sink ESMTP\r\n");
});
server.listen(0, "127.0.0.1", () => {
  const address = server.address();
  console.log(typeof address === "object" && address !== null ? address.port : 0);
});
