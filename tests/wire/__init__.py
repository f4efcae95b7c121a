"""A small Discord on the loopback address, and what the real bot does against it.

    async with running_process(server, database=tmp_path / "comeback.db"):
        ada = server.acting(server.world.ada, server.world.private_group, locale="de", installs=FOR_USER)
        answer = await ada.run("retake when", exam="SY0-701")
        assert "29" in answer.text

`server` is the fixture of conftest.py. A place is a server of the world, one of its channels, the private group, or
`server.world.direct_messages(person)`. A person can `run`, `complete`, `press`, `submit` and `say`; what Discord's own
client would not let them do raises CannotBeDone. What the bot did is in `server.requests`, `server.refused`,
`server.messages` and `server.commands`; for what takes time there is `server.until`.

A storm is made of `server.limits` (429), `server.faults` (answers that fail, are late or never come, and hooks for
kills at chosen points), `server.doors` (people and channels that cannot be written to), `server.gateway` (`drop`,
`mute`, `ask_to_reconnect`, `invalidate`, `forget_sessions`, `accepting`), `server.messages.forget_nonces()` and a
changed `server.token`. What changes in servers is in `server.places`: people that leave, the bot taken out and invited
again, threads, channels and roles that are deleted. All of it is off at first and can be changed at any time. What
counts in the end is in `server.messages.sent`, `sent_to(person)`, `edits` and `pings`. `python -m tests.wire.serve` is
the server in a process of its own.
"""
