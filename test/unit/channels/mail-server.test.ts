import { describe, expect, test } from "vitest";
import { parseMailServer } from "#delivery/channels/email/mail-server.ts";

describe("SMTP_URL", () => {
  test.each([
    ["smtps://mail.example.com", { host: "mail.example.com", port: 465, tls: "implicit" }],
    ["smtp://mail.example.com", { host: "mail.example.com", port: 587, tls: "required" }],
    ["smtp://mail.example.com:2525/", { host: "mail.example.com", port: 2525, tls: "required" }],
    ["smtp://127.0.0.1:2525", { host: "127.0.0.1", port: 2525, tls: "none" }],
    ["smtp://10.0.0.1", { host: "10.0.0.1", port: 587, tls: "required" }],
    ["smtp://localhost", { host: "localhost", port: 25, tls: "none" }],
    ["smtp://[::1]:2525", { host: "::1", port: 2525, tls: "none" }],
    ["smtp://127.0.0.1.example.com", { host: "127.0.0.1.example.com", port: 587, tls: "required" }],
    ["smtp://localhost.example.com", { host: "localhost.example.com", port: 587, tls: "required" }],
    [
      "smtps://user%40example.com:p%3Ass%2Fword@mail.example.com:465",
      {
        host: "mail.example.com",
        port: 465,
        tls: "implicit",
        login: { user: "user@example.com", password: "p:ss/word" },
      },
    ],
  ])("%s is read", (address, server) => {
    expect(parseMailServer(address)).toEqual(server);
  });

  test.each([
    "mail.example.com",
    "https://user:canary@mail.example.com",
    "smtp://user:canary@",
    "smtp://user:canary@mail.example.com/inbox",
    "smtp://user:canary@mail.example.com?requireTLS=false",
    "smtp://user:canary%@mail.example.com",
    "smtp://user:canary%ff@mail.example.com",
    "smtp://user:can ary@mail.example.com:99999",
  ])("%s is refused without showing what it holds", (address) => {
    let complaint: unknown;
    try {
      parseMailServer(address);
    } catch (error) {
      complaint = error;
    }
    expect(complaint).toMatchObject({ name: "SettingError", message: expect.stringMatching(/^SMTP_URL/) });
    expect(String(complaint)).not.toMatch(/can ?ary|mail\.example\.com\/inbox/);
    expect(complaint).not.toHaveProperty("cause");
  });
});
