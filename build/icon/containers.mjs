const ICO_HEADER = 6;
const ICO_ENTRY = 16;

/** Windows' icon file around PNGs. @param images `{ size, png }`, sizes up to 256 */
export function toIco(images) {
  const header = Buffer.alloc(ICO_HEADER + ICO_ENTRY * images.length);
  header.writeUInt16LE(1, 2);
  header.writeUInt16LE(images.length, 4);
  let offset = header.length;
  images.forEach(({ size, png }, i) => {
    const at = ICO_HEADER + ICO_ENTRY * i;
    // A side of 256 is written as 0.
    header.writeUInt8(size % 256, at);
    header.writeUInt8(size % 256, at + 1);
    header.writeUInt16LE(1, at + 4);
    header.writeUInt16LE(32, at + 6);
    header.writeUInt32LE(png.length, at + 8);
    header.writeUInt32LE(offset, at + 12);
    offset += png.length;
  });
  return Buffer.concat([header, ...images.map(({ png }) => png)]);
}

/** Apple's names for PNGs of these sizes in pixels; ic11–ic14 are the same pictures for doubled screens. */
const ICNS_TYPES = [
  ['ic11', 32],
  ['ic12', 64],
  ['ic07', 128],
  ['ic13', 256],
  ['ic08', 256],
  ['ic14', 512],
  ['ic09', 512],
  ['ic10', 1024],
];

function icnsBlock(type, body) {
  const head = Buffer.alloc(8);
  head.write(type, 'latin1');
  head.writeUInt32BE(body.length + 8, 4);
  return Buffer.concat([head, body]);
}

/** Apple's icon file around PNGs. @param images `{ size, png }` with all sizes of ICNS_TYPES */
export function toIcns(images) {
  const bySize = new Map(images.map(({ size, png }) => [size, png]));
  const blocks = ICNS_TYPES.map(([type, size]) => icnsBlock(type, bySize.get(size)));
  return icnsBlock('icns', Buffer.concat(blocks));
}
