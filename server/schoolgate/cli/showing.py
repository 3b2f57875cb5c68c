"""A verdict as lines for people at a terminal."""

from schoolgate.verdict import ShownFinding, Verdict

_UNREAD = "We read English only. In this draft we looked for names and numbers, nothing else."
_LEVELS = {"pause": "Pause", "note": "Note", "help": "Help"}


def shown(verdict: Verdict) -> str:
    """Give the whole verdict: findings, whom to tell, names taken out, help."""
    # Not "nothing to mention": it was not read.
    unread = [_UNREAD] if verdict.language == "unsupported" else []
    if not verdict.findings:
        return "\n".join(unread) or "Nothing to mention."
    text = verdict.analysis.draft.text
    lines = [*unread, *(line for each in verdict.findings for line in _of_finding(each, text, verdict.policy))]
    advice = verdict.advice
    lines += [f"  {line.name}: {line.what}" + (f" {line.phone}" if line.phone else "") for line in advice.help]
    if advice.routes:
        lines.append("Whom to tell instead:")
        for route in advice.routes:
            who = f"{route.name} ({route.role})" if route.name else route.role
            lines.append(f"  {who}: {route.address}" + (f", answers in {route.reply}" if route.reply else ""))
    if advice.names_out:
        for edit in sorted(advice.names_out, key=lambda e: e.span, reverse=True):
            text = text[: edit.span.start] + edit.replacement + text[edit.span.end :]
        lines += ["Without the children’s names:", *("  " + line for line in text.splitlines())]
    lines.append(f"Checked for {verdict.school} on this computer; nothing was kept. You decide.")
    return "\n".join(lines)


def _of_finding(finding: ShownFinding, text: str, policy: str) -> list[str]:
    words = " … ".join(text[span.start : span.end].replace("\n", " ") for span in finding.spans)
    lines = [f"{_LEVELS.get(finding.level, 'Note')}: {finding.title}", f"  Words: {words}", f"  {finding.why}"]
    if finding.clause:
        lines.append(f"  {policy}, “{finding.clause.title}”: {finding.clause.text}")
    return lines


def explained(verdict: Verdict) -> str:
    """Give, for each thing found, shown or not, the rules and words that it stands on, and who was meant by whom."""
    analysis = verdict.analysis
    text = analysis.draft.text
    lines = ["", "People:"]
    for mention in analysis.mentions:
        words = text[mention.span.start : mention.span.end]
        named = "named, " if mention.named else ""
        lines.append(f"  {words!r}: {mention.kind}, {named}sureness {mention.sureness:.2f}")
    lines.append("Findings:")
    for finding in analysis.findings:
        lines.append(f"  {finding.act} about {finding.target}, sureness {finding.sureness:.2f}")
        for ground in finding.grounds:
            words = text[ground.words.start : ground.words.end].replace("\n", " ")
            lines.append(f"    {ground.rule}: {words!r}" + (f" ({ground.note})" if ground.note else ""))
    return "\n".join(lines)
