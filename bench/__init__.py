"""What Comeback costs, measured beside a bare discord.py bot in the same run, against a loopback Discord.

`make bench` runs everything and writes RESULTS.md; `python -m bench answers storm --quick` runs some of it, briefly.
"""
