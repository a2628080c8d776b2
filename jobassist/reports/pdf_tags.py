"""The structure of a tagged PDF: headings, paragraphs and lists, as a screen reader meets them."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from reportlab.pdfbase.pdfdoc import PDFDictionary, PDFObject
from reportlab.pdfgen.canvas import Canvas


@dataclass(slots=True, eq=False)
class Node:
    """One element of the structure; ``marks`` are its pieces on paper: (page number, number on the page).

    ``attributes`` is PDF, such as ``/O /Table /Scope /Column``. ``alt`` is what a screen reader says instead.
    """

    tag: str
    tree: Tree
    kids: list[Node] = field(default_factory=list)
    marks: list[tuple[int, int]] = field(default_factory=list)
    attributes: str = ""
    alt: str = ""

    def child(self, tag: str, attributes: str = "") -> Node:
        """A new element below this one, after its earlier children."""
        node = Node(tag, self.tree, attributes=attributes)
        self.kids.append(node)
        return node


class Tree:
    """The structure of one document; elements are created in reading order, then drawn."""

    def __init__(self) -> None:
        self.root = Node("Document", self)
        self.drawn: dict[int, list[Node]] = {}

    def write(self, canvas: Canvas) -> None:
        """Put the structure into the document; call it once every page has been shown."""
        document: Any = canvas
        _Writer(self, document._doc).write()


@contextmanager
def tagged(canvas: Canvas, node: Node | None) -> Iterator[None]:
    """Whatever is drawn inside belongs to ``node``; None marks it as decoration."""
    if node is None:
        canvas.addLiteral("/Artifact BMC")
    else:
        page = canvas.getPageNumber()
        on_page = node.tree.drawn.setdefault(page, [])
        canvas.addLiteral(f"/{node.tag} <</MCID {len(on_page)}>> BDC")
        node.marks.append((page, len(on_page)))
        on_page.append(node)
    yield
    canvas.addLiteral("EMC")


class _Raw(PDFObject):
    """An indirect object whose text is already PDF: much faster than reportlab's dictionaries."""

    __RefOnly__ = 1

    def __init__(self) -> None:
        self.text = ""

    def format(self, document: Any) -> bytes:
        return self.text.encode("ascii")


def _one_or_list(items: list[str]) -> str:
    return items[0] if len(items) == 1 else f"[{' '.join(items)}]"


class _Writer:
    """Numbers every element first, since children and parents point at each other."""

    def __init__(self, tree: Tree, document: Any) -> None:
        self._tree = tree
        self._document = document
        self._numbers: dict[Node, int] = {}
        self._raw: dict[Node, _Raw] = {}

    def write(self) -> None:
        root, root_number = self._new("StructTreeRoot")
        self._number(self._tree.root)
        self._describe(self._tree.root, root_number)
        root.text = (
            f"<</Type /StructTreeRoot /K {self._numbers[self._tree.root]} 0 R"
            f" /ParentTree <</Nums [{self._parents()}]>>>>"
        )
        catalog = self._document.Catalog
        catalog.StructTreeRoot = root
        catalog.MarkInfo = PDFDictionary({"Marked": "true"})
        for index, page in enumerate(self._document.Pages.pages):
            page.__NoDefault__ = [*page.__NoDefault__, "StructParents", "Tabs"]
            page.StructParents, page.Tabs = index, "/S"

    def _new(self, name: str) -> tuple[_Raw, int]:
        raw = _Raw()
        self._document.Reference(raw, name)
        return raw, self._document.idToObjectNumberAndVersion[name][0]

    def _number(self, node: Node) -> None:
        self._raw[node], self._numbers[node] = self._new(f"Struct{len(self._numbers)}")
        for kid in node.kids:
            self._number(kid)

    def _describe(self, node: Node, parent: int) -> None:
        number = self._numbers[node]
        kids = [f"{self._numbers[kid]} 0 R" for kid in node.kids]
        kids += [f"<</Type /MCR /Pg {self._page(page)} 0 R /MCID {mcid}>>" for page, mcid in node.marks]
        extra = f" /A <<{node.attributes}>>" if node.attributes else ""
        if node.alt:
            # UTF-16 in hexadecimal: no letter of it can end the string.
            extra += f" /Alt <FEFF{node.alt.encode('utf-16-be', 'replace').hex().upper()}>"
        head = f"/Type /StructElem /S /{node.tag}{extra}"
        self._raw[node].text = f"<<{head} /P {parent} 0 R /K {_one_or_list(kids)}>>"
        for kid in node.kids:
            self._describe(kid, number)

    def _parents(self) -> str:
        """The way back: for each page, the element of each of its numbered pieces."""
        return " ".join(
            f"{page - 1} [{' '.join(f'{self._numbers[node]} 0 R' for node in nodes)}]"
            for page, nodes in sorted(self._tree.drawn.items())
        )

    def _page(self, page: int) -> int:
        number: int = self._document.idToObjectNumberAndVersion[f"Page{page}"][0]
        return number
