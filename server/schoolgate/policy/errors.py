"""What is said when a policy file cannot be used."""

from collections.abc import Sequence


class PolicyError(ValueError):
    """A policy file that cannot be used, with all that its writer needs in order to mend it.

    `line` counts from 1 and is 0 where the file could not be read at all; `key` is the place inside the file
    ("rules[2].level", counting from 1), empty where the trouble is the whole file; `allowed` is what may stand there.
    """

    def __init__(self, file: str, line: int, key: str, problem: str, allowed: Sequence[str] = ()) -> None:
        self.file = file
        self.line = line
        self.key = key
        self.problem = problem
        self.allowed = tuple(allowed)
        super().__init__(self._sentence())

    def _sentence(self) -> str:
        where = self.file
        if self.line:
            where += f", line {self.line}"
        if self.key:
            where += f", {self.key}"
        allowed = f" Allowed: {', '.join(self.allowed)}." if self.allowed else ""
        return f"{where}: {self.problem}{allowed}"
