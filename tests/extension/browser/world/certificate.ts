/** A certificate for names that only this test answers for. It is made anew each time, so that no private key lies about. */

import { generateKeyPairSync } from "node:crypto";
import forge from "node-forge";

export function certificateFor(names: readonly string[]): { readonly key: string; readonly cert: string } {
  const { privateKey } = generateKeyPairSync("rsa", {
    modulusLength: 2048,
    publicKeyEncoding: { type: "spki", format: "pem" },
    privateKeyEncoding: { type: "pkcs1", format: "pem" },
  });
  const key = forge.pki.privateKeyFromPem(privateKey);
  const certificate = forge.pki.createCertificate();
  certificate.publicKey = forge.pki.setRsaPublicKey(key.n, key.e);
  certificate.serialNumber = "01";
  certificate.validity.notBefore = new Date(Date.now() - 86_400_000);
  certificate.validity.notAfter = new Date(Date.now() + 86_400_000);
  const subject = [{ name: "commonName", value: names[0] ?? "test" }];
  certificate.setSubject(subject);
  certificate.setIssuer(subject);
  // 2 is a host name in this list's own numbering (RFC 5280, 4.2.1.6)
  certificate.setExtensions([{ name: "subjectAltName", altNames: names.map((value) => ({ type: 2, value })) }]);
  certificate.sign(key, forge.md.sha256.create());
  return { key: privateKey, cert: forge.pki.certificateToPem(certificate) };
}
