"""What must happen: the law and the process, with the standard library alone.

Read `law/` first (what each procedure says), then `criteria` (answers to a finding), `timetable` (history to dates),
`case` (what is kept) and `process` (who may do what, when, and who is told).
"""
