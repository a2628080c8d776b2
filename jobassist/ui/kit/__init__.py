"""The parts every screen is built of: one theme, one label class, buttons, chips, tables, fields, timeline.

Use
---
Nothing but ``PlainLabel`` (and ``RunsLabel`` for emphasis) shows text; a bare ``QLabel`` is not used.
Lengths go through ``theme.px(n)``; colours are tokens of ``resources/themes/theme.toml``, never values.
A painted widget asks ``theme.colour(token)`` when it paints, so a change of theme needs no code.
Set a ground with ``ground(widget, "surface")``, a card with ``QFrame.setProperty("card", "plain")``
(plain, sunken, raised, accent, chosen, line, dashed) and a hairline with ``marks.hairline()``.

theme       ``apply_theme(app, "light" | "dark", scale=1.0)``; ``current()``, ``colour(token)``, ``px(n)``,
            ``pt(role)``, ``font(role, weight)``; roles tiny chip small table body heading title page
            welcome display
icons       ``draw(painter, name, tone, centre, size)``, ``pixmap(...)``, ``icon(name, tone, size)`` (QIcon)
labels      ``PlainLabel(text, role=, tone=, weight=, wrap=, elide=)``, ``set_tone``;
            ``set_tooltip(widget, text)``
runs        ``RunsLabel([Run("Lone har haft "), Run("2 af 4 samtaler", bold=True)])``,
            ``paragraph(text)`` for several lines
marks       ``IconMark(icon, tone, size=)``, ``KeyBadge("Ctrl+Z")``, ``Initials(name)``, ``Brand()``,
            ``hairline()``
buttons     ``Button(label, kind=, icon=, keys="B", small=, drop=)``, kind primary secondary quiet link;
            ``IconButton(icon, name, keys=)``, ``CheckBox(text)``
segments    ``Segmented([(value, label)], name)``, ``Scale(name)``, ``yes_no(name)``;
            ``value()``, ``set_value(v)``, ``value_changed(object)``
chip        ``Chip(status_look("missed"))``, ``ChipLook(text, tone, icon, dashed)``, ``Tag(text, icon=)``,
            ``FilterTag(text)`` (a click removes), ``draw_chip(painter, left, middle, look)``,
            ``status_word(status)``
tile_strip  ``TileStrip([TileSpec(…)])``: the same tiles on a line that scrolls where it must; ``.tiles``
tiles       ``TileBar([TileSpec(key, label, icon, tone)])``, ``set_counts({key: n})``, ``chosen(str)``
table       ``TableView(name, [Column(key, width, Filter(kind, placeholder, options), …)], today)``;
            ``filters_changed(dict)``, ``row_chosen(int)``, ``row_opened(int)``; the model answers
            ``Role.STATUS`` and ``Role.TONE`` and sorts itself (``sort(column, order)``)
fields      ``TextField(label, secret=)``, ``TextArea(name, lines=, internal=)``, ``ChoiceBox(name)``;
            ``set_error(sentence)``
date_field  ``DateField(label, today, earliest=)``; ``day()``, ``set_day(d)``, ``day_changed(object)``
toast       ``Toast(parent).show_message(text, undo=callable)``; the frame window owns one: ``window.say``
progress    ``ProgressCard(title, note)``; ``set_progress(done, total)``, ``stopped()``
empty       ``EmptyState(title, text, [WayOn(key, icon, title, detail, button, keys)], drop_words=)``;
            ``chosen(str)``, ``file_dropped(Path)``
timeline    ``Timeline()``; ``set_view(TimelineView)`` from ``jobassist.domain.timeline``;
            ``TimelineLegend()``
focus       ``FocusRing(app)``, once: two pixels outside whatever button has the keyboard
scroll      ``ScrollPane(page)``: for what may be taller than the window at 200 %
layout      ``ground(widget, token, edge="")``, ``column(parts)``, ``row(parts)``: the theme's spacing;
            ``mark_pane(widget)``: F6 stops here

Keys: ``Button(keys="B")`` and ``IconButton(keys="Ctrl+L")`` work while the button is visible. A single letter
never reaches a button while the keyboard is in a text field, since the field takes it first.
"""
