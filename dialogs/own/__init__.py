"""One's own matters: help, my referrals and tasks, accounts joined."""
