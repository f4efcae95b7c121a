"""What is said to somebody who may be in danger: short, plain, and the same for harm from oneself and from others."""

HELP_LINES = "https://findahelpline.com"
FIND_HELP = "Find a help line"

MATTERS = "Thank you for writing this. It matters more than any exam, and people can help with it better than I can."
IN_DANGER = "If you or somebody else is in danger now, call your local emergency number."
LINES = (
    f"{HELP_LINES} lists free, private help lines for your country, to call, text or chat. "
    "They are there for harm from others too. Being hurt or threatened by somebody is not your fault."
)
SOMEBODY_NEAR = "You can also tell a person near you, in as few words as you like."
NOT_KEPT = "I have kept nothing of what you wrote."
MISREAD = "-# If I misread you, I am glad: just go on."
