"""Thirty texts that try to be more than text, and how the paper shows them."""

from __future__ import annotations

HOSTILE = [
    ("bruger <pæd> noter", "bruger <pæd> noter"),
    ("A&B; A&amp;B &#60;b&#62; &nbsp;", "A&B; A&amp;B &#60;b&#62; &nbsp;"),
    ("<b>Hans", "<b>Hans"),
    ("</b></para>Hans", "</b></para>Hans"),
    ("<para>Hans</para>", "<para>Hans</para>"),
    ('<font color="white">IKKE</font>', '<font color="white">IKKE</font>'),
    ('<font color="[__import__(1)]">x</font>', '<font color="[__import__(1)]">x</font>'),
    ('<a href="https://example.org">klik</a>', '<a href="https://example.org">klik</a>'),
    ('<link href="file:///etc/passwd">klik</link>', '<link href="file:///etc/passwd">klik</link>'),
    ('<img src="/etc/hostname"/>', '<img src="/etc/hostname"/>'),
    (
        '<img src="https://example.org/x.png" width="10"/>',
        '<img src="https://example.org/x.png" width="10"/>',
    ),
    ("<br/>ny<br>linje", "<br/>ny<br>linje"),
    ("<!-- skjult -->", "<!-- skjult -->"),
    ("<![CDATA[skjult]]>", "<![CDATA[skjult]]>"),
    ("<?xml version='1.0'?>", "<?xml version='1.0'?>"),
    ("<onDraw name='x' label='y'/>", "<onDraw name='x' label='y'/>"),
    ("<seq id='a'/> {{x}} %(navn)s {0}", "<seq id='a'/> {{x}} %(navn)s {0}"),
    ('=HYPERLINK("http://x";"y")', '=HYPERLINK("http://x";"y")'),
    ("+45 -1 @SUM(A1)", "+45 -1 @SUM(A1)"),
    ("(unclosed \\) paren \\n \\101", "(unclosed \\) paren \\n \\101"),
    (") Tj ET Q endstream endobj", ") Tj ET Q endstream endobj"),
    ("EMC /Artifact BMC <</MCID 0>>", "EMC /Artifact BMC <</MCID 0>>"),
    ("\u202egnp.exe\u202c fil", "gnp.exe fil"),
    ("Lars\x00 \x1b[31mHolm\x7f", "Lars [31mHolm"),
    ("tak \U0001f44d\U0001f3fd", "tak \ufffd\ufffd"),
    ("e\u0301 o\u0308 \u0627\u0644", "é ö \ufffd\ufffd"),
    ("\ufeffBOM\u2060 og\u200b nul", "BOM og nul"),
    ("'; DROP TABLE citizen; --", "'; DROP TABLE citizen; --"),
    ("«“”‘’—–…»", "«“”‘’—–…»"),
    ("javascript:alert(1) mailto:a@b.dk www.x.dk", "javascript:alert(1) mailto:a@b.dk www.x.dk"),
]
