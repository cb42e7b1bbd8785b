"""The doors and the clock: Slack, Teams, the rehearsal, and what is sent. Knows everything; decides nothing."""
