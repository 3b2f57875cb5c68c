"""The second opinion: a small trained model that weighs what the rules found (`second.py` says how)."""
