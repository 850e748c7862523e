"""The chart of scripts/benchmark.py: bars for each kernel and engine, readable on light and on dark ground."""

from xml.sax.saxutils import escape

WIDTH, LABELS, BAR, GAP, TOP = 800, 140, 9, 9, 44
STYLE = """
text { font: 12px system-ui, sans-serif; fill: #1f2328 }
.small { font-size: 10px; fill: #59636e }
.title { font-weight: 600 }
.line { stroke: #d1d9e0 }
.bar0 { fill: #d9480f } .bar1 { fill: #6e7781 } .bar2 { fill: #afb8c1 } .bar3 { fill: #8c959f }
@media (prefers-color-scheme: dark) {
text { fill: #e6edf3 }
.small { fill: #9198a1 }
.line { stroke: #3d444d }
.bar0 { fill: #ff8c42 } .bar1 { fill: #9198a1 } .bar2 { fill: #59636e } .bar3 { fill: #6e7681 }
}
"""


def svg(title, groups, engines):
    """Groups are titles with rows; a row is a name and a number for each engine."""
    largest = max(value for _, rows in groups for _, values in rows for value in values)
    scale = (WIDTH - LABELS - 50) / largest
    parts, y = [], TOP
    for group, rows in groups:
        parts.append(text(0, y + 10, group, "title"))
        y += 20
        for name, values in rows:
            height = BAR * len(values)
            parts.append(text(LABELS - 8, y + height / 2 + 4, name, "title" if (name, values) == rows[-1] else "", anchor="end"))
            for place, value in enumerate(values):
                parts.append(f'<rect class="bar{min(place, 3)}" x="{LABELS}" y="{y + BAR * place}" width="{value * scale:.1f}" height="{BAR - 1}"/>')
                parts.append(text(LABELS + value * scale + 4, y + BAR * place + 8, f"{value:.2f}", "small"))
            y += height + GAP
        y += 8
    ticks = [tick / 2 for tick in range(1, int(largest * 2) + 1)]
    grid = [f'<line class="line" x1="{LABELS + tick * scale:.1f}" y1="{TOP + 16}" x2="{LABELS + tick * scale:.1f}" y2="{y - 8}"/>' for tick in ticks]
    legend, x = [], LABELS
    for place, engine in enumerate(engines):
        legend += [f'<rect class="bar{min(place, 3)}" x="{x}" y="24" width="10" height="10"/>', text(x + 14, 33, engine)]
        x += 40 + 7 * len(engine)
    head = f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{y}" viewBox="0 0 {WIDTH} {y}" role="img" aria-label="{escape(title)}">'
    return "\n".join([head, f"<style>{STYLE}</style>", text(LABELS, 14, title, "title"), *legend, *grid, *parts, "</svg>", ""])


def text(x, y, content, style="", anchor="start"):
    return f'<text x="{x:.1f}" y="{y:.1f}" class="{style}" text-anchor="{anchor}">{escape(content)}</text>'
