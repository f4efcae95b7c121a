"""PDFs, written by hand: honest ones, and a bomb."""

import io
import zlib
from collections.abc import Mapping, Sequence


def of_objects(objects: Mapping[int, str | bytes]) -> bytes:
    """A PDF of these objects, of which the first is the catalogue."""
    stream, places = io.BytesIO(), {}
    stream.write(b"%PDF-1.4\n")
    for number, body in objects.items():
        places[number] = stream.tell()
        written = body.encode("latin-1") if isinstance(body, str) else body
        stream.write(b"%d 0 obj\n%b\nendobj\n" % (number, written))
    begins = stream.tell()
    stream.write(b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1))
    stream.writelines(b"%010d 00000 n \n" % place for place in places.values())
    stream.write(b"trailer\n<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % (len(objects) + 1, begins))
    return stream.getvalue()


def of_pages(*pages: Sequence[str]) -> bytes:
    """A PDF whose pages say these lines, one below the other."""
    objects: dict[int, str | bytes] = {3: "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"}
    kids = []
    for place, lines in enumerate(pages):
        shown = "".join(f"({_escaped(line)}) Tj 0 -16 Td " for line in lines)
        kids.append(_page(objects, 4 + 2 * place, f"BT /F1 12 Tf 40 780 Td {shown}ET".encode("latin-1")))
    return _with_pages(objects, kids)


def bomb() -> bytes:
    """A small file of a page that is 100 MB of blanks, packed twice."""
    objects: dict[int, str | bytes] = {3: "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"}
    packer = zlib.compressobj(1)
    packed = b"".join([*(packer.compress(b" " * 1_000_000) for _ in range(100)), packer.flush()])
    return _with_pages(objects, [_page(objects, 4, zlib.compress(packed, 1), "/Filter[/FlateDecode/FlateDecode]")])


def _page(objects: dict[int, str | bytes], number: int, content: bytes, filters: str = "") -> str:
    objects[number] = (
        f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 3 0 R>>>>/Contents {number + 1} 0 R>>"
    )
    head = f"<</Length {len(content)}{filters}>>\nstream\n".encode()
    objects[number + 1] = head + content + b"\nendstream"
    return f"{number} 0 R"


def _with_pages(objects: Mapping[int, str | bytes], kids: Sequence[str]) -> bytes:
    tree = f"<</Type/Pages/Count {len(kids)}/Kids[{' '.join(kids)}]>>"
    return of_objects(dict(sorted({1: "<</Type/Catalog/Pages 2 0 R>>", 2: tree, **objects}.items())))


def _escaped(line: str) -> str:
    return line.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
