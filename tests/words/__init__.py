"""What people write to the bot in a direct message, and what each must become."""
