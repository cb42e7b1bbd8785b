"""What is kept: one encrypted database, the keys to it, the chained history, and the outbox.

Read `tables` first, then `unit` (one transaction, in five rooms: `people`, `drafts`, `cases`, `letters`, `reminders`),
then `outbox`.
"""
