"""Every card and form of every dialog, met by playing cases, as Slack, Teams and the rehearsal draw them."""
