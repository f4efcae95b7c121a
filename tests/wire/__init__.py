"""A small Discord on the loopback address, and what the real bot does against it.

    async with running_process(server, database=tmp_path / "comeback.db"):
        ada = server.acting(server.world.ada, server.world.private_group, locale="de", installs=FOR_USER)
        answer = await ada.run("retake when", exam="SY0-701")
        assert "29" in answer.text

`server` is the fixture of conftest.py. A place is a server of the world, one of its channels, the private group, or
`server.world.direct_messages(person)`. A person can `run`, `complete`, `press`, `submit` and `say`; what Discord's own
client would not let them do raises CannotBeDone. What the bot did is in `server.requests`, `server.refused`,
`server.messages` and `server.commands`; for what takes time there is `server.until`.
"""
