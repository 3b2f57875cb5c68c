"""How the second opinion is trained: `make train` runs `python -m tools.opinion`."""
