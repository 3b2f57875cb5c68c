"""So that `python -m schoolgate` is the same as `schoolgate`."""

from schoolgate.cli import main

main()
