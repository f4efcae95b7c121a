"""What every cog shares of Discord: cards, buttons, forms, and how an error is explained."""
