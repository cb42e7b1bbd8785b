"""Who explores, and the cases that they look at."""

NURSE = {"USOCIAL": "Imogen Tarrant"}
TEAM = {"UMANAGER": "Cy Dale"}
CHAIR = {"UCHAIR": "Ada Quill"}
DEPUTY = {"UDEPUTY": "Ben Marsh"}
REF = "LAN-2026-001"
ENF = "ENF-2026-001"
