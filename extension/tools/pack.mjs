/** Makes a store package: a zip with the files in a fixed order and with a fixed date, so that the same source gives the same bytes. */

import { readdir, readFile, writeFile } from "node:fs/promises";
import { crc32, deflateRawSync } from "node:zlib";

// 1 January 1980, the first date a zip can hold.
const DATE = 0x21;

/** Writes `schoolgate-BROWSER-VERSION.zip` of a folder, and gives its path. The store wants no `key`, so it is left out there. */
export async function pack(browser, version, folder, to) {
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  const names = found
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`.slice(folder.length + 1).replaceAll("\\", "/"))
    .sort();
  const entries = [];
  for (const name of names) entries.push({ name, data: await contents(folder, name) });
  const path = `${to}/schoolgate-${browser}-${version}.zip`;
  await writeFile(path, zip(entries));
  return path;
}

async function contents(folder, name) {
  const data = await readFile(`${folder}/${name}`);
  if (name !== "manifest.json") return data;
  const { key: _, ...manifest } = JSON.parse(data.toString("utf8"));
  return Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`);
}

function zip(entries) {
  const files = [];
  const directory = [];
  let at = 0;
  for (const { name, data } of entries) {
    const path = Buffer.from(name, "utf8");
    const packed = deflateRawSync(data, { level: 9 });
    const common = Buffer.alloc(26);
    // version 2.0, names in UTF-8, deflate, fixed time and date
    [20, 0x800, 8, 0, DATE].forEach((value, index) => {
      common.writeUInt16LE(value, index * 2);
    });
    common.writeUInt32LE(crc32(data), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(data.length, 18);
    common.writeUInt16LE(path.length, 22);
    files.push(Buffer.from("PK\u0003\u0004", "latin1"), common, path, packed);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(at, 10);
    directory.push(Buffer.from("PK\u0001\u0002\u0014\u0000", "latin1"), common, place, path);
    at += 30 + path.length + packed.length;
  }
  const size = directory.reduce((sum, part) => sum + part.length, 0);
  const end = Buffer.alloc(22);
  end.write("PK\u0005\u0006", "latin1");
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...files, ...directory, end]);
}
